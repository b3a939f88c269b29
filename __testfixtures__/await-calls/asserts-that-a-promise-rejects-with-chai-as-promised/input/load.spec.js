import { expect, use } from 'chai';
import chaiAsPromised from 'chai-as-promised';
import { loadSync } from '../../support/api.js';

use(chaiAsPromised);

describe('an item', () => {
  it('needs an id', () => {
    expect(() => loadSync('')).to.throw(TypeError, /no id/);
    expect(() => loadSync('')).to.throw();
    expect(() => loadSync('a')).to.not.throw();
  });
});
