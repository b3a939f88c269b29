// refused: mocked-by-name
import { expect, it, vi } from 'vitest';
import { version } from './version.js';

vi.mock('node:fs', () => ({ readFileSync: vi.fn(() => '1\n') }));

it('reads', () => {
  expect(version()).toBe('1');
});
