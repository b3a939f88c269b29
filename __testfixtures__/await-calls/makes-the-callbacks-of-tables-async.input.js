import { describe, expect, it, test } from '@jest/globals';
import { loadSync } from './support/api.js';

const rows = [['a', 1], ['b', 1]];

describe.each(['a', 'b'])('item %s', (id) => {
  it.each([['name', id], ['id', id]])('has a %s', (key, value) => {
    expect(loadSync(id)[key]).toBe(value);
  });

  test.only.each`
    key       | value
    ${'name'} | ${id}
  `('has a $key', ({ key, value }) => {
    expect(loadSync(id)[key]).toBe(value);
  });

  it.concurrent.each(rows)('costs $1', (key, price) => {
    expect(loadSync(key).price).toBe(price);
  });

  it.each([{ price: 1 }])('costs $price', ({ price }, done) => {
    expect(loadSync(id).price).toBe(price);
    done();
  });
});
