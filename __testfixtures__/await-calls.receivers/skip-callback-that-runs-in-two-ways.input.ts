// refused: promise-misread
import { rule } from 'checks';
import { loadSync } from './support/api.js';

export const known = rule((id) => loadSync(id).name !== '');
