// refused: throw-assertion
import { loadSync } from '../../support/api.js';

describe('an item', () => {
  it('needs an id', () => {
    expect(() => loadSync('')).toThrowMatching((error) => error.message === 'no id');
  });

  it('needs an id that is a text', () => {
    expect(() => loadSync(undefined)).toThrowMatching(({ message }) => message.startsWith('no'));
  });
});
