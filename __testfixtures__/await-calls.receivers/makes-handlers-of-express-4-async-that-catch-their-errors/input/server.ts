import express from 'express';
import { loadSync } from '../../support/api.js';

const app = express();

app.get('/items/:id', (request, response, next) => {
  try {
    response.json(loadSync(request.params['id'] ?? ''));
  } catch (error) {
    next(error);
  }
});
