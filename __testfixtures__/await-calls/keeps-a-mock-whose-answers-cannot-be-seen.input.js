import { expect, it, jest } from '@jest/globals';
import { loadSync } from './support/api.js';

const answers = { title: () => 'a' };

export const service = {
  title(id) {
    return loadSync(id).name;
  },
};

it('keeps its mocks', () => {
  jest.spyOn(service, 'title').mockImplementation(answers.title);
  expect(service.title('b')).toBe('a');
  service.title = jest.fn(answers.title);
  expect(service.title('b')).toBe('a');
});
