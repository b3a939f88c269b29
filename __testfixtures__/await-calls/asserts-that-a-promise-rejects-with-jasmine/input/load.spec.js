import { loadSync } from '../../support/api.js';

describe('an item', () => {
  it('needs an id', () => {
    expect(() => loadSync('')).toThrow();
    expect(() => loadSync('')).toThrowError(TypeError, /no id/);
    expect(() => loadSync('a')).not.toThrow();
  });
});
