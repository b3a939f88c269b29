import fs from 'node:fs';
import sinon from 'sinon';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { motto, Version } from './version.js';

describe('with a file', () => {
  let readFileSyncStub;

  beforeEach(() => {
    readFileSyncStub = sinon.stub(fs, 'readFileSync');
    readFileSyncStub.withArgs('version').returns('1');
  });

  afterEach(() => {
    readFileSyncStub.resetHistory();
  });

  it('reads', () => {
    readFileSyncStub.returns('on');
    expect(new Version().text).to.equal('1');
    expect(motto()).to.equal('on');
  });
});

describe('without a file', () => {
  it('reports', () => {
    const stub = sinon.stub(fs, 'readFileSync').throws(new Error('no such file'))
    expect(() => new Version()).to.throw('no such file');
    stub.reset()
    stub.returns('2');
    expect(motto()).to.equal('2');
    stub.resetHistory();
  });
});
