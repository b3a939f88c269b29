import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { loadSync, saveSync } from './support/api.js';

let item;

beforeEach((done) => {
  item = loadSync('a');
  done();
});

afterEach(function (done) {
  saveSync(item);
  return done();
});

it('is there', () => {
  expect(item).toBeDefined();
});
