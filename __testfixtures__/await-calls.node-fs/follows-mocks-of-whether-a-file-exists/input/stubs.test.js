import assert from 'node:assert';
import fs from 'node:fs';
import sinon from 'sinon';
import { test } from 'node:test';
import { hasSettings } from './settings.js';

test('looks for the file', () => {
  const stub = sinon.stub(fs, 'existsSync');
  assert.ok(!hasSettings());
  stub.withArgs('settings.json').returns(true);
  assert.ok(hasSettings());
  stub.restore();
  sinon.stub(fs, 'existsSync').returns(false);
  assert.ok(!hasSettings());
  sinon.restore();
});
