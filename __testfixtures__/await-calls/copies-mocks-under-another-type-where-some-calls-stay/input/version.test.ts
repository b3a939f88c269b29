import fs from 'node:fs';
import { type Mock, expect, it, vi } from 'vitest';
import { motto, Version } from './version.js';

it('reads', () => {
  const spy: Mock = vi.spyOn(fs, 'readFileSync');
  spy.mockReturnValue('1');
  (fs.readFileSync as Mock).mockReturnValueOnce('0');
  expect(new Version().text).toBe('0');
  expect(motto()).toBe('0');
  const same = fs.readFileSync as Mock;
  same.mockRestore();
});
