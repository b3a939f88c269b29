import Koa from 'koa';
import { loadSync, saveSync } from './support/api.js';

const app = new Koa();

app.use((context, next) => {
  saveSync(loadSync(context.path));
  return next();
});
app.use((context) => {
  context.body = loadSync(context.path).name;
});
