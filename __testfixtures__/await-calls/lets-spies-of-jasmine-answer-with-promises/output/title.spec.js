import { load } from '../../support/api.js';

const service = {
  async title(id) {
    return (await load(id)).name;
  },
};

it('keeps its mocks', async () => {
  const spy = spyOn(service, 'title').and.resolveTo('a');
  expect(await service.title('b')).toBe('a');
  expect(spy).toHaveBeenCalledWith('b');
  spy.and.rejectWith(new Error('no name'));
  spy.withArgs('c').and.callFake(async (id) => id);
  await expectAsync((async () => await service.title('b'))()).toBeRejectedWithError('no name');
});
