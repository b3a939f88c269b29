// refused: mocked-by-name
import fs from 'node:fs';
import sinon from 'sinon';
import { expect, it } from 'vitest';
import { motto, Version } from './version.js';

it('reads', () => {
  const stub = sinon.stub(fs, 'readFileSync');
  if (new Date().getFullYear() > 2000) stub.returns('1');
  expect(new Version().text).to.equal('1');
  expect(motto()).to.equal('1');
  stub.resetHistory();
});
