// refused: caller-blocked, generator
import { loadSync } from './support/api.js';

function* names(): Generator<string> {
  yield loadSync('a');
}

export const all = (): string[] => [/* every one */ ...names()];
