import assert from 'node:assert/strict';
import { it } from 'node:test';
import { load, save } from './support/api.js';

async function check(id: string): Promise<string> {
  if (id === '') throw new TypeError('no id');
  return (await load(id)).name;
}

it('needs an id', async () => {
  await assert.rejects(async () => await check(''), TypeError);
  await assert.rejects(async () => {
    const item = await load('');
    await save({ ...item, name: await check(item.id) });
  }, /no id/);
  await assert.doesNotReject(async () => await check('a'), 'an id is enough');
});
