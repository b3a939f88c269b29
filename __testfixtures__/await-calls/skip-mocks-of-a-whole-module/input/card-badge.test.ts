// refused: mocked-by-name
import { expect, it, vi } from 'vitest';
import { cardBadge } from './card-badge.js';

vi.mock('fs');

it('shows nothing', () => {
  expect(cardBadge).toThrow();
});
