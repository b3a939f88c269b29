import { expect, it, test } from '@jest/globals';
import { loadSync, saveSync } from './support/api.js';

it('has a name', (done) => {
  expect(loadSync('a').name).toBe('a');
  done();
});

test('can be saved', done => {
  if (loadSync('b').price > 1) return done();
  try {
    saveSync(loadSync('b'));
    done();
  } catch (error) {
    done(error);
  }
});

it('has a price', function (done) {
  const { price } = loadSync('c');
  if (price === 1) done();
  else done(new Error(`costs ${price}`));
});
