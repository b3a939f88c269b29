// refused: caller-blocked, done-callback, escapes-as-value
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { loadSync } from './support/api.js';

const app = fastify();

function isOpen(_request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (loadSync('state').name === 'off') {
    reply.send('off');
    return;
  }
  done();
}

function isKnown(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  isOpen(request, reply, () => console.log('open'));
  done();
}

app.get('/state', { preHandler: isOpen, onRequest: isKnown }, () => 'ok');

const options = {
  preHandler: (_request: FastifyRequest, _reply: FastifyReply, done: () => void): void => {
    loadSync('visits');
    done();
  },
};
app.get('/visits', options, () => 'ok');
