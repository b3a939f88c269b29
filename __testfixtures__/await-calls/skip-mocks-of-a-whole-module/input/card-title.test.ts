// refused: mocked-by-name
import { expect, it, vi } from 'vitest';
import { cardTitle } from './card-title.js';

vi.mock('node:fs', async () => await import('./memory.js'));

it('reads', () => {
  expect(cardTitle()).toBe('cardTitle');
});
