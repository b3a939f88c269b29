import assert from 'node:assert';
import { test } from 'node:test';
import fse from 'fs-extra';
import sinon from 'sinon';
import { isHere, isThere } from './check.js';

test('looks in both places', async () => {
	sinon.stub(fse, 'existsSync').returns(true);
	assert.ok(await isHere('nowhere'));
	assert.ok(!(await isThere('nowhere')));
	sinon.restore();
});
