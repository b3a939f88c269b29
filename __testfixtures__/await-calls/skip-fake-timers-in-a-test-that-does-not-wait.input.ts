// untouched: nothing is awaited, so there is nothing to warn of
import { expect, it, vi } from 'vitest';

it('counts', () => {
  vi.useFakeTimers();
  vi.advanceTimersByTime(10);
  expect(vi.getTimerCount()).toBe(0);
});
