// refused: promise-misread
import { z } from 'zod';
import { loadSync } from './support/api.js';

const named = z.string().transform((id) => loadSync(id).name);
console.log(named.parse('one'));
