import assert from 'node:assert/strict';
import { after, beforeEach, describe, it, test } from 'node:test';
import { type Item, listSync, loadSync, saveSync } from './support/api.js';

describe('items', () => {
  let item: Item;

  beforeEach(() => {
    item = loadSync('a');
  });

  it('has a name', () => {
    assert.equal(loadSync('a').name, item.name);
  });

  after(() => saveSync(item));
});

test('lists items', { timeout: 100 }, function () {
  assert.deepEqual(listSync(), []);
});
