import { expect, it, jest } from '@jest/globals';
import { load } from './support/api.js';

const answers = { title: () => 'a' };

export const service = {
  async title(id) {
    return (await load(id)).name;
  },
};

it('keeps its mocks', async () => {
  jest.spyOn(service, 'title').mockImplementation(answers.title);
  expect(await service.title('b')).toBe('a');
  service.title = jest.fn(answers.title);
  expect(await service.title('b')).toBe('a');
});
