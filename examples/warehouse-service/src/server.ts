#!/usr/bin/env node
import { createApp } from './app.js';

const { PORT = '3000', DATABASE = 'warehouse.db', DATA = 'data', SECRET = 'change me' } = process.env;

const app = createApp({
  database: DATABASE,
  data: DATA,
  secret: SECRET,
  items: 2_000,
  movements: 100_000,
});
console.log(await app.listen({ port: Number(PORT), host: '127.0.0.1' }));
