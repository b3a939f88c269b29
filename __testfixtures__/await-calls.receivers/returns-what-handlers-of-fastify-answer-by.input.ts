import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { findSync, loadSync, saveSync } from './support/api.js';

const app = fastify();

// The answer is sent when the promise has ended: a stream, or after a hook that waits.
app.get('/page', (_request, reply) => {
  reply.header('cache-control', 'no-store');
  if (findSync('page') === undefined) {
    reply.code(404).send();
    return;
  }
  reply.send(loadSync('page'));
});

app.get('/new', (_request, reply) => {
  try {
    saveSync(loadSync('new'));
    reply.code(201).send('made');
  } catch {
    reply.code(500).send('failed');
  }
});

app.get('/given', (_request, reply) => {
  if (!findSync('given')) return reply.code(404).send();
  return reply.send(loadSync('given'));
});

app.route({
  method: 'GET',
  url: '/route',
  handler: (_request, reply) => {
    reply.send(loadSync('route'));
  },
});

app.setErrorHandler((error, _request, reply) => {
  saveSync({ ...loadSync('errors'), name: error.message });
  reply.code(500).send();
});

app.get('/named', show);
app.post('/named', show);
app.route({ method: 'PUT', url: '/named', handler: show });

function show(_request: FastifyRequest, reply: FastifyReply) {
  reply.send(loadSync('named'));
}
