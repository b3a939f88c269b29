// warned: fake-timers
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { loadSync } from './support/api.js';

it('loads', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  assert.equal(loadSync('a').name, 'a');
});
