import { expect, test } from '@jest/globals';
import { load } from './support/api.js';

test('needs an id', async () => {
  await expect(async () => await load('')).rejects.toThrow(new Error('no id'));
  await expect(async function () {
    return (await load('')).name;
  }).rejects.toThrowErrorMatchingInlineSnapshot(`"no id"`);
});
