// refused: caller-blocked, mocked-by-name
import { expect, it, jest } from '@jest/globals';
import { loadSync } from './support/api.js';

export const service = {
  title(id) {
    return loadSync(id).name;
  },
};

it('looks at results', () => {
  const spy = jest.spyOn(service, 'title').mockReturnValue('a');
  service.title('b');
  expect(spy).toHaveLastReturnedWith('a');
});
