import fastify from 'fastify';
import { load, save } from './support/api.js';

const app = fastify();

app.addHook('onRequest', async (_request, _reply) => {
  await save(await load('visits'));
});
app.addHook('onRequest', async (_request, _reply) => {
  if ((await load('state')).name === 'off') throw new Error('off');
  if ((await load('visits')).name === 'none') return;
  try {
    await save(await load('last'));
  } catch (error) {
    throw error as Error;
  }
});
app.register(async (instance, _options) => {
  instance.get((await load('path')).name, () => 'ok');
});
