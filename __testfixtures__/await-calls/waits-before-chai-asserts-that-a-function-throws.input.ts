import { expect } from 'chai';
import { it } from 'vitest';
import { loadSync } from './support/api.js';

function first(id = '') {
  return loadSync(id);
}

it('needs an id', () => {
  expect(() => loadSync('')).to.throw(TypeError, /id/).with.property('message');
  expect(first).to.throw();
  expect(() => {
    first('a');
  }).not.to.throw(RangeError);
});
