// warned: fake-timers
import { expect, it, vi } from 'vitest';
import { load } from './support/api.js';

it('loads', async () => {
  vi.useFakeTimers();
  expect((await load('a')).name).toBe('a');
  vi.useRealTimers();
});
