import assert from 'node:assert/strict';
import test from 'node:test';
import { load } from './support/api.js';

test('an item', async (t) => {
  await t.test('has a name', async (context) => {
    assert.equal((await load(context.name)).name, 'a');
  });
});
