import fs from 'node:fs';
import { beforeEach, expect, it, type Mock, vi } from 'vitest';
import { banner } from './banner.js';

let exists: Mock;

beforeEach(() => {
  vi.spyOn(fs, 'existsSync').mockReturnValue(false);
  vi.spyOn(fs, 'readFileSync').mockReturnValue('hello');
  exists = fs.existsSync as Mock;
});

it('reads the file', () => {
  const read = fs.readFileSync as unknown as Mock;
  expect(banner()).toBe('');
  exists.mockReturnValue(true);
  expect(banner()).toBe('hello');
  expect(read).toHaveBeenCalledTimes(1);
});
