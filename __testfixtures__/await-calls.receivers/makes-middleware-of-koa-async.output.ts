import Koa from 'koa';
import { load, save } from './support/api.js';

const app = new Koa();

app.use(async (context, next) => {
  await save(await load(context.path));
  return next();
});
app.use(async (context) => {
  context.body = (await load(context.path)).name;
});
