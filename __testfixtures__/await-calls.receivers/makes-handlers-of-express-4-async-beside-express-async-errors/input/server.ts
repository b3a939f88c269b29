import express from 'express';
import { loadSync } from '../../support/api.js';

const app = express();

app.get('/items/:id', (request, response) => {
  response.json(loadSync(request.params['id'] ?? ''));
});
