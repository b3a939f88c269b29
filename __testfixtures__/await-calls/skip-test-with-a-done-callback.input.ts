// refused: done-callback
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSync } from './support/api.js';

test('loads later', (_, done) => {
  assert.equal(loadSync('a').name, 'a');
  setImmediate(done);
});
