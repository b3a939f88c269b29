import { Hono } from 'hono';
import { loadSync } from './support/api.js';

export const app = new Hono();

app.use('*', (context, next) => {
  context.header('name', loadSync('name').name);
  return next();
});
app.get('/', (context) => context.text(loadSync('1').name));
app.onError((error, context) => context.text(loadSync(error.message).name, 500));
app.notFound((context) => context.text(loadSync('none').name, 404));
