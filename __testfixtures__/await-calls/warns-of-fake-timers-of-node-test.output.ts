// warned: fake-timers
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { load } from './support/api.js';

it('loads', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  assert.equal((await load('a')).name, 'a');
});
