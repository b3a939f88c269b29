// refused: mocked-by-name
import fs from 'node:fs';
import { expect, it, vi } from 'vitest';
import { motto, Version } from './version.js';

it('reads', () => {
  const spy = vi.spyOn(fs, 'readFileSync').mockReturnValue('1');
  expect(new Version().text).toBe('1');
  expect(motto()).toBe('1');
  expect(spy).toHaveBeenCalledTimes(2);
});
