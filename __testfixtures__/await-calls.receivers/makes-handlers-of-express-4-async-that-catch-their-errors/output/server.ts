import express from 'express';
import { load } from '../../support/api.js';

const app = express();

app.get('/items/:id', async (request, response, next) => {
  try {
    response.json(await load(request.params['id'] ?? ''));
  } catch (error) {
    next(error);
  }
});
