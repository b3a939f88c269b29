import assert from 'node:assert';
import { afterEach, beforeEach, describe, it } from 'node:test';
import * as sinon from 'sinon';
import * as filesImport from './files.js';
import { findRoot } from './root.js';

describe('findRoot', () => {
  let files: sinon.SinonStubbedInstance<typeof filesImport>;

  beforeEach(() => {
    files = sinon.stub(filesImport);
  });

  afterEach(() => {
    sinon.restore();
  });

  it('looks for the manifest', async () => {
    files.listFiles.withArgs('/app').resolves(['package.json']);
    assert.ok(await findRoot('/app'));
  });
});

it('replaces functions for nobody', () => {
  sinon.stub(filesImport);
});
