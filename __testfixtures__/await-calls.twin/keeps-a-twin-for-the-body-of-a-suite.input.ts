import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadSync } from './support/api.js';

function priceOf(id: string): number {
  return loadSync(id).price;
}

describe('prices', () => {
  const price = priceOf('a');

  it('stays the same', () => {
    assert.equal(priceOf('a'), price);
  });
});
