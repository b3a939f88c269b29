// refused: throw-assertion
import { assert, expect } from 'chai';
import { it } from 'vitest';
import { loadSync } from './support/api.js';

it('needs an id', () => {
  expect(() => loadSync('')).to.throw(TypeError);
  assert.throws(() => loadSync(''), TypeError);
});
