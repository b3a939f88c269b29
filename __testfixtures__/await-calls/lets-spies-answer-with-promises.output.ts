import { expect, it, vi } from 'vitest';
import { load } from './support/api.js';

export const service = {
  async title(id: string): Promise<string> {
    return (await load(id)).name;
  },
  async price(id: string): Promise<number> {
    return (await load(id)).price;
  },
};

it('keeps its mocks', async () => {
  const title = vi.spyOn(service, 'title').mockResolvedValue('a');
  title.mockResolvedValueOnce('b').mockImplementationOnce(async (id) => `c${id}`);
  vi.spyOn(service, 'price').mockImplementation(async (id: string): Promise<number> => {
    return id.length;
  });
  expect(await service.title('a')).toBe('b');
  expect(await service.price('a')).toBe(1);
  expect(title).toHaveBeenCalledTimes(1);
  expect(title.mock.calls).toEqual([['a']]);
});
