import fastify from 'fastify';
import { loadSync, saveSync } from './support/api.js';

const app = fastify();

app.addHook('onRequest', (_request, _reply, done) => {
  saveSync(loadSync('visits'));
  done();
});
app.addHook('onRequest', (_request, _reply, done) => {
  if (loadSync('state').name === 'off') return done(new Error('off'));
  if (loadSync('visits').name === 'none') return done();
  try {
    saveSync(loadSync('last'));
    done();
  } catch (error) {
    done(error as Error);
  }
});
app.register((instance, _options, done) => {
  instance.get(loadSync('path').name, () => 'ok');
  done();
});
