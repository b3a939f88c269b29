// refused: callback-returns-void
import { Hono } from 'hono';
import { loadSync } from './support/api.js';

export const app = new Hono();

app.use('*', async (_context, next) => {
  next();
});
app.get('/', (context) => context.text(loadSync('1').name));
