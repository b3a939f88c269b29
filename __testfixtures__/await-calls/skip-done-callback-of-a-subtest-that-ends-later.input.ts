// refused: done-callback
import assert from 'node:assert/strict';
import test from 'node:test';
import { loadSync } from './support/api.js';

test('an item', async (t) => {
  await t.test('has a name', (_, done) => {
    assert.equal(loadSync('a').name, 'a');
    setImmediate(done);
  });
});
