import fastify from 'fastify';
import { load } from '../../support/api.js';
import { isCounted, isKnown, isOpen } from './guards.js';

const app = fastify();

app.get('/state', { preHandler: isOpen }, () => 'ok');
app.route({
  method: 'GET',
  url: '/users',
  onRequest: [
    isKnown,
    async (_request, reply) => {
      if ((await load('users')).name === 'none') return reply.code(404).send();
      else {}
    },
  ],
  preHandler: isCounted,
  handler: () => 'ok',
});
