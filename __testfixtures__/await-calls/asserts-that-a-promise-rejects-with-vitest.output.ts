import { expect, it } from 'vitest';
import { load } from './support/api.js';

async function check(): Promise<void> {
  if ((await load('a')).name === '') throw new TypeError('no name');
}

it('needs a name', async () => {
  await expect(async () => await load('')).rejects.toThrow(TypeError);
  await expect(check).rejects.toThrowError('no name');
  await expect((async () => {
    await check();
  })()).resolves.not.toThrow();
  await expect.soft(check()).resolves.not.toThrow();
});
