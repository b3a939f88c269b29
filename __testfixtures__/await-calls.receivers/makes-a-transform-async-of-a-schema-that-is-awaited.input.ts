import { z } from 'zod';
import { loadSync } from './support/api.js';

const named = z
  .string()
  .refine((id) => loadSync(id).name !== '', 'unknown')
  .transform((id) => loadSync(id).name);
console.log(await named.parseAsync('one'));
