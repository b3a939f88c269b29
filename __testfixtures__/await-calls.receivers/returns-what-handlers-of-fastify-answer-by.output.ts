import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { find, load, save } from './support/api.js';

const app = fastify();

// The answer is sent when the promise has ended: a stream, or after a hook that waits.
app.get('/page', async (_request, reply) => {
  reply.header('cache-control', 'no-store');
  if (await find('page') === undefined) {
    return reply.code(404).send();
  }
  return reply.send(await load('page'));
});

app.get('/new', async (_request, reply) => {
  try {
    await save(await load('new'));
    return reply.code(201).send('made');
  } catch {
    return reply.code(500).send('failed');
  }
});

app.get('/given', async (_request, reply) => {
  if (!await find('given')) return reply.code(404).send();
  return reply.send(await load('given'));
});

app.route({
  method: 'GET',
  url: '/route',
  handler: async (_request, reply) => {
    return reply.send(await load('route'));
  },
});

app.setErrorHandler(async (error, _request, reply) => {
  await save({ ...await load('errors'), name: error.message });
  return reply.code(500).send();
});

app.get('/named', show);
app.post('/named', show);
app.route({ method: 'PUT', url: '/named', handler: show });

async function show(_request: FastifyRequest, reply: FastifyReply) {
  return reply.send(await load('named'));
}
