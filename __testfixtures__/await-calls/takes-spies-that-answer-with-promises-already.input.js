import { afterEach, expect, it } from '@jest/globals';
import sinon from 'sinon';
import { loadSync } from './support/api.js';

export const shelf = {
  spine(id) {
    return loadSync(id).name;
  },
};

const sandbox = sinon.createSandbox();
afterEach(() => sandbox.reset());

it('resolves', async () => {
  const stub = sandbox.stub(shelf, 'spine');
  stub.resolves('a');
  stub.onCall(1).rejects(new Error('no name'));
  expect(await shelf.spine('b')).toBe('a');
});
