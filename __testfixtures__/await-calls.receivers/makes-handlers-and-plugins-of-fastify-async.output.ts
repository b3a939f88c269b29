import fastify from 'fastify';
import { list, load, save } from './support/api.js';

const app = fastify();

app.get('/items', async () => await list());
app.get('/items/:id', async (request, reply) => {
  return reply.code(200).send(await load(request.params.id));
});
app.register(async (instance) => {
  await save(await load('defaults'));
  instance.post('/', async () => await load('default'));
});
app.route({
  method: 'GET',
  url: '/route',
  handler: async () => await load('route'),
});
