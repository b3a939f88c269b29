// warned: fake-timers
import { expect, it, vi } from 'vitest';
import { loadSync } from './support/api.js';

it('loads', () => {
  vi.useFakeTimers();
  expect(loadSync('a').name).toBe('a');
  vi.useRealTimers();
});
