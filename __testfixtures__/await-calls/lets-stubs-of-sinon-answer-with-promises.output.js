import { afterEach, expect, it } from '@jest/globals';
import sinon from 'sinon';
import { load } from './support/api.js';

export const service = {
  async title(id) {
    return (await load(id)).name;
  },
};

const sandbox = sinon.createSandbox();
let stub;

afterEach(() => {
  sandbox.reset();
  stub = undefined;
});

it('returns', async () => {
  stub = sandbox.stub(service, 'title');
  stub.resolves('a');
  stub.withArgs('b').resolves('b').onCall(2).rejects(new Error('no name'));
  expect(await service.title('b')).toBe('b');
  sinon.assert.calledOnce(stub);
  expect(stub.firstCall.args).toEqual(['b']);
});

it('computes', async () => {
  sandbox.stub(service, 'title').callsFake(async (id) => id);
  expect(await service.title('b')).toBe('b');
});
