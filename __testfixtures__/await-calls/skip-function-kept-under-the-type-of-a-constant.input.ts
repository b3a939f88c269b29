// refused: caller-blocked, typed-function-value
import { loadSync } from './support/api.js';

const coverOf = (id: string): string => `(${id})`;

function storedCover(id: string): string {
  return loadSync(id).name;
}

const covers: { full: typeof coverOf } = { full: storedCover };

export function cover(id: string): string {
  return covers.full(id) + coverOf(id);
}
