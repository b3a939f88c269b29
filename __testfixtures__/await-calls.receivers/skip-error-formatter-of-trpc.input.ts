// refused: caller-blocked, external-declaration
import { initTRPC } from '@trpc/server';
import { loadSync } from './support/api.js';

export const { procedure } = initTRPC.create({
  errorFormatter: () => ({ message: loadSync('error').name }),
});
