// refused: timing-seen
import express from 'express';

const log: string[] = [];

async function find(id: string): Promise<string> {
  return id.toUpperCase();
}

const app = express();

app.use((_request, _response, next) => {
  next();
  log.push('after the handlers');
});
app.get('/items/:id', async (request, response) => {
  const item = await find(request.params['id'] ?? '');
  log.push(item);
  response.json(item);
});
app.listen(3000);
