import fs from 'node:fs';
import { beforeEach, expect, it, type Mock, vi } from 'vitest';
import { banner } from './banner.js';

let exists: Mock;

beforeEach(() => {
  vi.spyOn(fs.promises, 'access').mockRejectedValue(new Error());
  vi.spyOn(fs.promises, 'readFile').mockResolvedValue('hello');
  exists = fs.promises.access as Mock;
});

it('reads the file', async () => {
  const read = fs.promises.readFile as unknown as Mock;
  expect(await banner()).toBe('');
  exists.mockResolvedValue(undefined);
  expect(await banner()).toBe('hello');
  expect(read).toHaveBeenCalledTimes(1);
});
