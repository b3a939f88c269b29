import { expect, it, jest } from '@jest/globals';
import { load } from './support/api.js';

export const service = {
  async title(id) {
    return (await load(id)).name;
  },
};

it('keeps its mocks', async () => {
  const spy = jest.spyOn(service, 'title').mockResolvedValue('a');
  spy.mockResolvedValueOnce('b').mockImplementationOnce(async (id) => `c${id}`);
  expect(await service.title('a')).toBe('b');
  expect(spy).toHaveBeenCalledWith('a');
  spy.mockImplementation(async () => {
    throw new Error('no title');
  });
  await expect(async () => await service.title('a')).rejects.toThrow('no title');
});
