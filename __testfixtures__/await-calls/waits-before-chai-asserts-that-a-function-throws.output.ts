import { expect } from 'chai';
import { it } from 'vitest';
import { load } from './support/api.js';

async function first(id = '') {
  return await load(id);
}

it('needs an id', async () => {
  expect(await (async () => await load(''))().then(() => () => {}, (error) => () => { throw error; })).to.throw(TypeError, /id/).with.property('message');
  expect(await first().then(() => () => {}, (error) => () => { throw error; })).to.throw();
  expect(await (async () => {
    await first('a');
  })().then(() => () => {}, (error) => () => { throw error; })).not.to.throw(RangeError);
});
