import { expect, test } from '@jest/globals';
import { loadSync } from './support/api.js';

test('needs an id', () => {
  expect(() => loadSync('')).toThrow(new Error('no id'));
  expect(function () {
    return loadSync('').name;
  }).toThrowErrorMatchingInlineSnapshot(`"no id"`);
});
