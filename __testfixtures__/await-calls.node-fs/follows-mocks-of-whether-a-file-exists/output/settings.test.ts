import fs from 'node:fs';
import { expect, it, vi } from 'vitest';
import { hasSettings } from './settings.js';

it('looks for the file', async () => {
  const spy = vi.spyOn(fs.promises, 'access').mockResolvedValue(undefined);
  expect(await hasSettings()).toBe(true);
  spy.mockRejectedValueOnce(new Error());
  expect(await hasSettings()).toBe(false);
  expect(fs.promises.access).toHaveBeenCalledWith('settings.json');
});
