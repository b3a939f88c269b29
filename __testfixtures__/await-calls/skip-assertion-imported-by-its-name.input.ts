// refused: throw-assertion
import { throws } from 'node:assert';
import { it } from 'node:test';
import { loadSync } from './support/api.js';

it('needs an id', () => {
  throws(() => loadSync(''), TypeError);
});
