// refused: caller-blocked, mocked-by-name
import { expect, it } from '@jest/globals';
import sinon from 'sinon';
import { loadSync } from './support/api.js';

export const service = {
  title(id) {
    return loadSync(id).name;
  },
};

it('looks at results', () => {
  const stub = sinon.stub(service, 'title').returns('a');
  service.title('b');
  expect(stub.firstCall.returnValue).toBe('a');
});
