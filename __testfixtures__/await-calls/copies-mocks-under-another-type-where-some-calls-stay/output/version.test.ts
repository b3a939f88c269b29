import fs from 'node:fs';
import { type Mock, expect, it, vi } from 'vitest';
import { motto, Version } from './version.js';

it('reads', async () => {
  const spy: Mock = vi.spyOn(fs, 'readFileSync');
  const spyAsync: Mock = vi.spyOn(fs.promises, 'readFile');
  spy.mockReturnValue('1');
  spyAsync.mockResolvedValue('1');
  (fs.readFileSync as Mock).mockReturnValueOnce('0');
  (fs.promises.readFile as Mock).mockResolvedValueOnce('0');
  expect(new Version().text).toBe('0');
  expect(await motto()).toBe('0');
  const same = fs.readFileSync as Mock;
  const sameAsync = fs.promises.readFile as Mock;
  same.mockRestore();
  sameAsync.mockRestore();
});
