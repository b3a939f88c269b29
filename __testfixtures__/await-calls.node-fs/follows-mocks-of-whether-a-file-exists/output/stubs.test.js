import assert from 'node:assert';
import fs from 'node:fs';
import sinon from 'sinon';
import { test } from 'node:test';
import { hasSettings } from './settings.js';

test('looks for the file', async () => {
  const stub = sinon.stub(fs.promises, 'access').rejects(new Error());
  assert.ok(!await hasSettings());
  stub.withArgs('settings.json').resolves(undefined);
  assert.ok(await hasSettings());
  stub.restore();
  sinon.stub(fs.promises, 'access').rejects(new Error());
  assert.ok(!await hasSettings());
  sinon.restore();
});
