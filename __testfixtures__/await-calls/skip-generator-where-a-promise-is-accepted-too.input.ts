// refused: caller-blocked, generator
import { describe, it } from 'node:test';
import { loadSync } from './support/api.js';

function* steps(): Generator<string> {
  yield loadSync('a').name;
}

describe('steps', () => {
  it('runs', steps as () => void);
});
