import assert from 'node:assert/strict';
import test from 'node:test';
import { loadSync } from './support/api.js';

test('an item', async (t) => {
  await t.test('has a name', (context, done) => {
    assert.equal(loadSync(context.name).name, 'a');
    done();
  });
});
