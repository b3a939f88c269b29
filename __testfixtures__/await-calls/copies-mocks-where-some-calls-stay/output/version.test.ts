import fs from 'node:fs';
import { expect, it, vi } from 'vitest';
import { motto, Version } from './version.js';

it('reads', async () => {
  vi.spyOn(fs, 'readFileSync').mockReturnValue('1');
  vi.spyOn(fs.promises, 'readFile').mockResolvedValue('1');
  expect(new Version().text).toBe('1');
  expect(await motto()).toBe('1');
});
