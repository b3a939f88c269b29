import fs from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { version } from './version.js';

afterEach(() => {
  vi.restoreAllMocks();
});

it('reads', () => {
  const spy = vi.spyOn(fs, 'readFileSync').mockReturnValue('1\n');
  expect(version()).toBe('1');
  expect(spy).toHaveBeenCalledWith('version', 'utf8');
  expect(fs.readFileSync).toHaveBeenCalledTimes(1);
});

it('fails', () => {
  vi.spyOn(fs, 'readFileSync').mockImplementation(() => {
    throw new Error('no file');
  });
  expect(version).toThrow('no file');
});
