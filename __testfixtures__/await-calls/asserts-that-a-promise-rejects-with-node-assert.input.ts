import assert from 'node:assert/strict';
import { it } from 'node:test';
import { loadSync, saveSync } from './support/api.js';

function check(id: string): string {
  if (id === '') throw new TypeError('no id');
  return loadSync(id).name;
}

it('needs an id', () => {
  assert.throws(() => check(''), TypeError);
  assert.throws(() => {
    const item = loadSync('');
    saveSync({ ...item, name: check(item.id) });
  }, /no id/);
  assert.doesNotThrow(() => check('a'), 'an id is enough');
});
