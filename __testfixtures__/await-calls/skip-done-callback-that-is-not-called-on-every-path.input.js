// refused: done-callback
import { expect, it } from '@jest/globals';
import { loadSync } from './support/api.js';

it('may go on for ever', (done) => {
  if (loadSync('a').name === 'a') done();
});

it('may end early', (done) => {
  if (loadSync('a').name === 'a') return;
  done();
});

it('waits for a timer', (done) => {
  expect(loadSync('a').name).toBe('a');
  setTimeout(() => done());
});

it('ends with what it was given', (done) => {
  done(loadSync('a').parent);
});

it('goes on afterwards', (done) => {
  done();
  expect(loadSync('a').name).toBe('a');
});
