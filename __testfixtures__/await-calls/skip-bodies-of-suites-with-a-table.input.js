// refused: describe-body, done-callback
import { describe, expect, it } from '@jest/globals';
import { loadSync } from './support/api.js';

const rows = [['a', 1], ['b', 1]];

describe.each(rows)('item %s', (id) => {
  const item = loadSync(id);

  it('exists', () => {
    expect(item).toBeDefined();
  });
});

describe.skip.each`
  id
  ${'a'}
`('item $id', ({ id }) => {
  const { name } = loadSync(id);

  it('has a name', () => {
    expect(name).toBeDefined();
  });
});

it.each(rows)('costs $1', (key, price, done) => {
  expect(loadSync(key).price).toBe(price);
  setImmediate(done);
});
