// refused: throw-assertion
import { expect, it } from 'vitest';
import { loadSync } from './support/api.js';

it('does not mind the id', () => {
  expect(() => loadSync('')).not.toThrow(TypeError);
});
