import { initTRPC } from '@trpc/server';
import { load } from './support/api.js';

const { procedure } = initTRPC.create();

export const page = procedure.query(async () => (await load('page')).name);
export const save = procedure.mutation(async () => (await load('save')).name);
