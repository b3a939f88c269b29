import { load } from '../../support/api.js';

describe('an item', () => {
  it('needs an id', async () => {
    await expectAsync((async () => await load(''))()).toBeRejected();
    await expectAsync((async () => await load(''))()).toBeRejectedWithError(TypeError, /no id/);
    await expectAsync((async () => await load('a'))()).not.toBeRejected();
  });
});
