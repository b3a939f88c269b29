import fs from 'node:fs';
import assert from 'node:assert';
import { test } from 'node:test';
import fse from 'fs-extra';
import sinon from 'sinon';
import { isHere, isThere } from './check.js';

test('looks in both places', async () => {
	sinon.stub(fse, 'existsSync').returns(true);
	sinon.stub(fs, 'existsSync').returns(false);
	assert.ok(await isHere('a'));
	assert.ok(!(await isThere('a')));
	sinon.restore();
});
