// refused: promise-misread
import fastify from 'fastify';
import { loadSync, saveSync } from './support/api.js';

const app = fastify();

app.get('/', (_request, reply) => {
  reply.send('started');
  saveSync(loadSync('started'));
});
