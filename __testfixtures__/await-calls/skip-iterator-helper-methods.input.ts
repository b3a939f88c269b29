// refused: caller-blocked, generator
import { loadSync } from './support/api.js';

function* names(): Generator<string> {
  yield loadSync('a').name;
}

export function again(): Iterator<string> {
  return names()[Symbol.iterator]();
}
