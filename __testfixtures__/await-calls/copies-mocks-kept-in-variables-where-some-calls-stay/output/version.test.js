import fs from 'node:fs';
import sinon from 'sinon';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { motto, Version } from './version.js';

describe('with a file', () => {
  let readFileSyncStub;
  let readFileStub;

  beforeEach(() => {
    readFileSyncStub = sinon.stub(fs, 'readFileSync');
    readFileStub = sinon.stub(fs.promises, 'readFile');
    readFileSyncStub.withArgs('version').returns('1');
    readFileStub.withArgs('version').resolves('1');
  });

  afterEach(() => {
    readFileSyncStub.resetHistory();
    readFileStub.resetHistory();
  });

  it('reads', async () => {
    readFileSyncStub.returns('on');
    readFileStub.resolves('on');
    expect(new Version().text).to.equal('1');
    expect(await motto()).to.equal('on');
  });
});

describe('without a file', () => {
  it('reports', async () => {
    const stub = sinon.stub(fs, 'readFileSync').throws(new Error('no such file'))
    const stubAsync = sinon.stub(fs.promises, 'readFile').rejects(new Error('no such file'))
    expect(() => new Version()).to.throw('no such file');
    stub.reset()
    stubAsync.reset()
    stub.returns('2');
    stubAsync.resolves('2');
    expect(await motto()).to.equal('2');
    stub.resetHistory();
    stubAsync.resetHistory();
  });
});
