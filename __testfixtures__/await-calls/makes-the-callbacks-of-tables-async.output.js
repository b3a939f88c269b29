import { describe, expect, it, test } from '@jest/globals';
import { load } from './support/api.js';

const rows = [['a', 1], ['b', 1]];

describe.each(['a', 'b'])('item %s', (id) => {
  it.each([['name', id], ['id', id]])('has a %s', async (key, value) => {
    expect((await load(id))[key]).toBe(value);
  });

  test.only.each`
    key       | value
    ${'name'} | ${id}
  `('has a $key', async ({ key, value }) => {
    expect((await load(id))[key]).toBe(value);
  });

  it.concurrent.each(rows)('costs $1', async (key, price) => {
    expect((await load(key)).price).toBe(price);
  });

  it.each([{ price: 1 }])('costs $price', async ({ price }) => {
    expect((await load(id)).price).toBe(price);
  });
});
