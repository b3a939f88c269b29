import { beforeEach, expect, it, type Mock, vi } from 'vitest';
import { title } from './title.js';

vi.mock('./title.js', () => ({ title: vi.fn(() => 'a') }));

beforeEach(() => {
  vi.mocked(title).mockReturnValue('b');
});

it('keeps its mocks', () => {
  (title as Mock<typeof title>).mockReturnValueOnce('c');
  expect(title('d')).toBe('c');
  expect(title).toHaveBeenCalledWith('d');
});
