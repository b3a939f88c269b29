import { Hono } from 'hono';
import { load } from './support/api.js';

export const app = new Hono();

app.use('*', async (context, next) => {
  context.header('name', (await load('name')).name);
  return next();
});
app.get('/', async (context) => context.text((await load('1')).name));
app.onError(async (error, context) => context.text((await load(error.message)).name, 500));
app.notFound(async (context) => context.text((await load('none')).name, 404));
