// warned: unhandled-rejection
import express from 'express';
import { load, save } from '../../support/api.js';

const app = express();

async function show(request: express.Request, response: express.Response): Promise<void> {
  response.json(await load(request.params['id'] ?? ''));
}

const greet: express.RequestHandler = async (_request, response) => {
  response.json(await load('greeting'));
};

app.get('/items/:id', show);
app.get('/', greet);
app.post('/items', async (request, response, next) => {
  await save(request.body);
  next();
});
app.use(async (error: Error, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
  response.status(500).json(await load(error.name));
});
app.listen(3000, async () => console.log((await load('greeting')).name));
