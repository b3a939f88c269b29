// refused: rejection-uncaught, caller-blocked
import express from 'express';
import { loadSync } from '../../support/api.js';

const app = express();

function show(request: express.Request, response: express.Response): void {
  response.json(loadSync(request.params['id'] ?? ''));
}

app.get('/items/:id', show);
app.get('/names/:id', (request, response) => {
  response.json(loadSync(request.params['id'] ?? '').name);
});

const greet: express.RequestHandler = (_request, response) => {
  response.json(loadSync('greeting'));
};

app.get('/', greet);
