// refused: caller-blocked, generator
import { loadSync } from './support/api.js';

function* names(): Generator<string | undefined> {
  yield loadSync('a').name;
}

function fallback(): string {
  console.log('fallback');
  return 'none';
}

export function two(): string {
  const [one = fallback(), other] = names();
  return `${one} ${other}`;
}
