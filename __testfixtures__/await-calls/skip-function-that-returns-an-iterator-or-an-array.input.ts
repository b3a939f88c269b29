// refused: caller-blocked, generator
import { loadSync } from './support/api.js';

function* names(): Generator<string> {
  yield loadSync('a').name;
}

export function some(isEmpty: boolean): Iterable<string> {
  if (isEmpty) return [];
  return names();
}
