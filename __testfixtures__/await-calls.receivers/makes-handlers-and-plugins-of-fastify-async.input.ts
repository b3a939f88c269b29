import fastify from 'fastify';
import { listSync, loadSync, saveSync } from './support/api.js';

const app = fastify();

app.get('/items', () => listSync());
app.get('/items/:id', (request, reply) => {
  reply.code(200).send(loadSync(request.params.id));
});
app.register((instance) => {
  saveSync(loadSync('defaults'));
  instance.post('/', () => loadSync('default'));
});
app.route({
  method: 'GET',
  url: '/route',
  handler: () => loadSync('route'),
});
