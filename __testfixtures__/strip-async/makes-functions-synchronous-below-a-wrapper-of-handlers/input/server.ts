import express from 'express';
import { items, last, show } from './items.js';
import { wrap } from './wrap.js';

const app = express();

app.use((request, response, next) => {
  if (request.method !== 'GET') response.sendStatus(405);
  else next();
});
app.get('/items/:id', show);
app.get('/items', items.list);
app.get('/last', last);
app.get('/name', wrap(async (_request, response) => response.json('name')));
app.listen(3000);
