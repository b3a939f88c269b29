import fs from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { version } from './version.js';

afterEach(() => {
  vi.restoreAllMocks();
});

it('reads', async () => {
  const spy = vi.spyOn(fs.promises, 'readFile').mockResolvedValue('1\n');
  expect(await version()).toBe('1');
  expect(spy).toHaveBeenCalledWith('version', 'utf8');
  expect(fs.promises.readFile).toHaveBeenCalledTimes(1);
});

it('fails', async () => {
  vi.spyOn(fs.promises, 'readFile').mockImplementation(async () => {
    throw new Error('no file');
  });
  await expect(version).rejects.toThrow('no file');
});
