// warned: unhandled-rejection
import express from 'express';
import { loadSync, saveSync } from '../../support/api.js';

const app = express();

function show(request: express.Request, response: express.Response): void {
  response.json(loadSync(request.params['id'] ?? ''));
}

const greet: express.RequestHandler = (_request, response) => {
  response.json(loadSync('greeting'));
};

app.get('/items/:id', show);
app.get('/', greet);
app.post('/items', (request, response, next) => {
  saveSync(request.body);
  next();
});
app.use((error: Error, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
  response.status(500).json(loadSync(error.name));
});
app.listen(3000, () => console.log(loadSync('greeting').name));
