// refused: mocked-by-name
import fs from 'node:fs';
import { expect, it, vi } from 'vitest';
import { hasCache } from './cache.js';

it('looks for the file', () => {
  vi.spyOn(fs, 'existsSync').mockImplementation((path) => path === 'cache');
  expect(hasCache()).toBe(true);
});
