import { expect, it, vi } from 'vitest';
import { loadSync } from './support/api.js';

export const service = {
  title(id: string): string {
    return loadSync(id).name;
  },
  price(id: string): number {
    return loadSync(id).price;
  },
};

it('keeps its mocks', () => {
  const title = vi.spyOn(service, 'title').mockReturnValue('a');
  title.mockReturnValueOnce('b').mockImplementationOnce((id) => `c${id}`);
  vi.spyOn(service, 'price').mockImplementation((id: string): number => {
    return id.length;
  });
  expect(service.title('a')).toBe('b');
  expect(service.price('a')).toBe(1);
  expect(title).toHaveBeenCalledTimes(1);
  expect(title.mock.calls).toEqual([['a']]);
});
