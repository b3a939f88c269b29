// refused: mocked-by-name, escapes-as-value
import fs from 'node:fs';
import { expect, it, vi } from 'vitest';
import { motd } from './motd.js';

const tools: { read: unknown }[] = [];

it('reads the file', () => {
  vi.spyOn(fs, 'readFileSync').mockReturnValue('hello');
  tools.push({ read: fs.readFileSync });
  expect(motd()).toBe('hello');
});
