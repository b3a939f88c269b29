// refused: throw-assertion
import { assert } from 'chai';
import { it } from 'vitest';
import { loadSync } from './support/api.js';

it('needs an id', () => {
  assert.throws(() => loadSync(''), TypeError);
});
