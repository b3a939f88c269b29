import { z } from 'zod';
import { load } from './support/api.js';

const named = z
  .string()
  .refine(async (id) => (await load(id)).name !== '', 'unknown')
  .transform(async (id) => (await load(id)).name);
console.log(await named.parseAsync('one'));
