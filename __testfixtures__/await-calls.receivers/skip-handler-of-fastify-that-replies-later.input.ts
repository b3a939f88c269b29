// refused: promise-misread
import fastify from 'fastify';
import { loadSync } from './support/api.js';

const app = fastify();

app.get('/', (_request, reply) => {
  const { name } = loadSync('greeting');
  setTimeout(() => reply.send(name), 10);
});
