// refused: caller-blocked, mocked-by-name
import { loadSync } from '../../support/api.js';

const service = {
  title(id) {
    return loadSync(id).name;
  },
};

it('keeps its mocks', () => {
  const spy = spyOn(service, 'title').and.returnValues('a', 'b');
  expect(service.title('b')).toBe('a');
  expect(spy.calls.mostRecent().returnValue).toBe('a');
});
