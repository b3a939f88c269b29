// refused: callback-returns-void
import Koa from 'koa';
import { loadSync } from './support/api.js';

const app = new Koa();

app.use((context, next) => {
  console.log(context.path);
  next();
});
app.use((context) => {
  context.body = loadSync(context.path).name;
});
