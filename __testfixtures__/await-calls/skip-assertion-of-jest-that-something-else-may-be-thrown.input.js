// refused: throw-assertion
import { expect, it } from '@jest/globals';
import { loadSync } from './support/api.js';

it('does not mind the id', () => {
  expect(() => loadSync('')).not.toThrow('no id');
  expect(() => {
    loadSync('').name.trim();
  }).not.toThrowError(TypeError);
});
