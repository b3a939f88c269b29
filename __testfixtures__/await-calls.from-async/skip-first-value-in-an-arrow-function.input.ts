// refused: caller-blocked, generator
import { loadSync } from './support/api.js';

function* names(): Generator<string> {
  yield loadSync('a');
}

export function swap(pair: [string, string], isNew: boolean): void {
  if (isNew) [pair[0]] = names();
}
