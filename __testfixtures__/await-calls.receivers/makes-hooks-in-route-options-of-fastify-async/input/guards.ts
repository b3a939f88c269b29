import type { FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { loadSync } from '../../support/api.js';

export const isOpen: preHandlerHookHandler = (_request, reply, done) => {
  if (loadSync('state').name === 'off') {
    reply.code(503).send('off');
    return;
  }
  done();
};

export function isKnown(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (loadSync(request.params.user).name === 'known') return done();
  reply.code(401).send();
}

export function isCounted(_request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void) {
  const error = new Error('none');
  if (loadSync('visits').name === 'none') {
    done(error);
    return;
  }
  done();
}
