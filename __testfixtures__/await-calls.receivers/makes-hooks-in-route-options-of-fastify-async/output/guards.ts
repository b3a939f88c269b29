import type { FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { load } from '../../support/api.js';

export const isOpen: preHandlerHookHandler = async (_request, reply) => {
  if ((await load('state')).name === 'off') {
    return reply.code(503).send('off');
  }
};

export async function isKnown(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if ((await load(request.params.user)).name === 'known') return;
  return reply.code(401).send();
}

export async function isCounted(_request: FastifyRequest, _reply: FastifyReply) {
  const error = new Error('none');
  if ((await load('visits')).name === 'none') {
    throw error;
  }
}
