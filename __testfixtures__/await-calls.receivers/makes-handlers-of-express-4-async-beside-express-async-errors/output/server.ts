import express from 'express';
import { load } from '../../support/api.js';

const app = express();

app.get('/items/:id', async (request, response) => {
  response.json(await load(request.params['id'] ?? ''));
});
