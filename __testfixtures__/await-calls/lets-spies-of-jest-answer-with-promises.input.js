import { expect, it, jest } from '@jest/globals';
import { loadSync } from './support/api.js';

export const service = {
  title(id) {
    return loadSync(id).name;
  },
};

it('keeps its mocks', () => {
  const spy = jest.spyOn(service, 'title').mockReturnValue('a');
  spy.mockReturnValueOnce('b').mockImplementationOnce((id) => `c${id}`);
  expect(service.title('a')).toBe('b');
  expect(spy).toHaveBeenCalledWith('a');
  spy.mockImplementation(() => {
    throw new Error('no title');
  });
  expect(() => service.title('a')).toThrow('no title');
});
