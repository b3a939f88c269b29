import { expect, it } from 'vitest';
import { loadSync } from './support/api.js';

function check(): void {
  if (loadSync('a').name === '') throw new TypeError('no name');
}

it('needs a name', () => {
  expect(() => loadSync('')).toThrow(TypeError);
  expect(check).toThrowError('no name');
  expect(() => {
    check();
  }).not.toThrow();
  expect.soft(check).not.toThrow();
});
