import { beforeEach, expect, it, type Mock, vi } from 'vitest';
import { title } from './title.js';

vi.mock('./title.js', () => ({ title: vi.fn(async () => 'a') }));

beforeEach(() => {
  vi.mocked(title).mockResolvedValue('b');
});

it('keeps its mocks', async () => {
  (title as Mock<typeof title>).mockResolvedValueOnce('c');
  expect(await title('d')).toBe('c');
  expect(title).toHaveBeenCalledWith('d');
});
