import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadSync, load } from './support/api.js';

async function priceOf(id: string): Promise<number> {
  return (await load(id)).price;
}

function priceOfSync(id: string): number {
  return loadSync(id).price;
}

describe('prices', () => {
  const price = priceOfSync('a');

  it('stays the same', async () => {
    assert.equal(await priceOf('a'), price);
  });
});
