// refused: caller-blocked, generator
import { loadSync } from './support/api.js';

function* ids(): Generator<string> {
  yield loadSync('a').id;
}

export function counter(): () => string | undefined {
  const it = ids();
  return () => it.next().value;
}
