import { expect, use } from 'chai';
import chaiAsPromised from 'chai-as-promised';
import { load } from '../../support/api.js';

use(chaiAsPromised);

describe('an item', () => {
  it('needs an id', async () => {
    await expect((async () => await load(''))()).to.be.rejectedWith(TypeError, /no id/);
    await expect((async () => await load(''))()).to.be.rejected;
    await expect((async () => await load('a'))()).to.not.be.rejected;
  });
});
