// untouched: the assertions take a promise
import assert from 'node:assert/strict';
import { expect, it } from 'vitest';
import { load } from './support/api.js';

it('needs an id', async () => {
  await assert.rejects(() => load(''), TypeError);
  await expect(load('')).rejects.toThrow(TypeError);
  await expect(async () => await load('')).rejects.toThrow(TypeError);
});
