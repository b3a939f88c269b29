import assert from 'node:assert/strict';
import { after, beforeEach, describe, it, test } from 'node:test';
import { type Item, list, load, save } from './support/api.js';

describe('items', () => {
  let item: Item;

  beforeEach(async () => {
    item = await load('a');
  });

  it('has a name', async () => {
    assert.equal((await load('a')).name, item.name);
  });

  after(async () => await save(item));
});

test('lists items', { timeout: 100 }, async function () {
  assert.deepEqual(await list(), []);
});
