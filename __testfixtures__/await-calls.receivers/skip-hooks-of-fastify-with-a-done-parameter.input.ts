// refused: callback-returns-void, done-callback
import fastify from 'fastify';
import { loadSync, saveSync } from './support/api.js';

const app = fastify();

app.addHook('onRequest', (_request, _reply, done) => {
  saveSync(loadSync('visits'));
  setImmediate(done);
});
app.register((instance, _options, done) => {
  done();
  instance.get(loadSync('path').name, () => 'ok');
});
app.addHook('onRequest', (_request, reply, done) => {
  if (loadSync('state').name === 'off') {
    reply.header('x-state', 'off');
    return;
  }
  done();
});
app.addHook('onRequest', (request, _reply, done) => {
  try {
    if (loadSync('state').name === 'off') {
      done(new Error('off'));
    } else {
      done();
    }
  } catch {
    console.log(request.params);
    done();
  }
});
app.addContentTypeParser('text/name', (_request, body, done) => {
  done(null, loadSync(body).name);
});
app.addHook('onRoute', (route) => console.log(loadSync(route.url).name));
