import { initTRPC } from '@trpc/server';
import { loadSync } from './support/api.js';

const { procedure } = initTRPC.create();

export const page = procedure.query(() => loadSync('page').name);
export const save = procedure.mutation(() => loadSync('save').name);
