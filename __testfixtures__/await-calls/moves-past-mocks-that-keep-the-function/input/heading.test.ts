import { expect, it, vi } from 'vitest';
import { heading } from './heading.js';

vi.mock('node:fs', async (importOriginal) => ({
  ...(await importOriginal<typeof import('node:fs')>()),
  existsSync: () => false,
}));

it('is empty', () => {
  expect(heading()).toBe('');
});
