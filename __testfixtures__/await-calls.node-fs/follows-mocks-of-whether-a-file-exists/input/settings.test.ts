import fs from 'node:fs';
import { expect, it, vi } from 'vitest';
import { hasSettings } from './settings.js';

it('looks for the file', () => {
  const spy = vi.spyOn(fs, 'existsSync').mockReturnValue(true);
  expect(hasSettings()).toBe(true);
  spy.mockReturnValueOnce(false);
  expect(hasSettings()).toBe(false);
  expect(fs.existsSync).toHaveBeenCalledWith('settings.json');
});
