import { loadSync } from '../../support/api.js';

const service = {
  title(id) {
    return loadSync(id).name;
  },
};

it('keeps its mocks', () => {
  const spy = spyOn(service, 'title').and.returnValue('a');
  expect(service.title('b')).toBe('a');
  expect(spy).toHaveBeenCalledWith('b');
  spy.and.throwError('no name');
  spy.withArgs('c').and.callFake((id) => id);
  expect(() => service.title('b')).toThrowError('no name');
});
