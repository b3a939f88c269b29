// refused: done-callback
import { beforeEach, expect, it } from '@jest/globals';
import { loadSync } from './support/api.js';

let item;

beforeEach((done) => {
  item = loadSync('a');
  setTimeout(done, 1);
});

it('is there', () => {
  expect(item).toBeDefined();
});
