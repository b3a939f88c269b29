// refused: caller-blocked, generator
import { loadSync } from './support/api.js';

export function* names(): Generator<string> {
  yield loadSync('a').name;
}

export type Names = ReturnType<typeof names>;
