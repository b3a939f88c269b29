// refused: caller-blocked, generator
import { isReadySync, loadSync } from './support/api.js';

function* names(): Generator<string> {
  yield loadSync('a').name;
}

export function all(): Iterable<string> {
  if (!isReadySync()) throw new Error('not ready');
  return names();
}
