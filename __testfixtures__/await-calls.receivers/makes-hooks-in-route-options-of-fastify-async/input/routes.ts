import fastify from 'fastify';
import { loadSync } from '../../support/api.js';
import { isCounted, isKnown, isOpen } from './guards.js';

const app = fastify();

app.get('/state', { preHandler: isOpen }, () => 'ok');
app.route({
  method: 'GET',
  url: '/users',
  onRequest: [
    isKnown,
    (_request, reply, done) => {
      if (loadSync('users').name === 'none') reply.code(404).send();
      else done();
    },
  ],
  preHandler: isCounted,
  handler: () => 'ok',
});
