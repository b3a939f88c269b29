import { afterEach, expect, it } from '@jest/globals';
import sinon from 'sinon';
import { loadSync } from './support/api.js';

export const service = {
  title(id) {
    return loadSync(id).name;
  },
};

const sandbox = sinon.createSandbox();
let stub;

afterEach(() => {
  sandbox.reset();
  stub = undefined;
});

it('returns', () => {
  stub = sandbox.stub(service, 'title');
  stub.returns('a');
  stub.withArgs('b').returns('b').onCall(2).throws(new Error('no name'));
  expect(service.title('b')).toBe('b');
  sinon.assert.calledOnce(stub);
  expect(stub.firstCall.args).toEqual(['b']);
});

it('computes', () => {
  sandbox.stub(service, 'title').callsFake((id) => id);
  expect(service.title('b')).toBe('b');
});
