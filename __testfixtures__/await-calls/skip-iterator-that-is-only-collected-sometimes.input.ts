// refused: caller-blocked, generator
import { loadSync } from './support/api.js';

function* names(): Generator<string> {
  yield loadSync('a').name;
}

export const read = (isEmpty: boolean): string[] => (isEmpty ? [] : [...names()]);
