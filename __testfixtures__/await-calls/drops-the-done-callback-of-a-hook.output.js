import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { load, save } from './support/api.js';

let item;

beforeEach(async () => {
  item = await load('a');
});

afterEach(async function () {
  await save(item);
});

it('is there', () => {
  expect(item).toBeDefined();
});
