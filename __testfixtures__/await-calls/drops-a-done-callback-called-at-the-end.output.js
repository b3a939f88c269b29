import { expect, it, test } from '@jest/globals';
import { load, save } from './support/api.js';

it('has a name', async () => {
  expect((await load('a')).name).toBe('a');
});

test('can be saved', async () => {
  if ((await load('b')).price > 1) return;
  try {
    await save(await load('b'));
  } catch (error) {
    throw error;
  }
});

it('has a price', async function () {
  const { price } = await load('c');
  if (price === 1) {}
  else throw new Error(`costs ${price}`);
});
