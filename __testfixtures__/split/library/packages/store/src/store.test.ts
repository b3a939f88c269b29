import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FileSource, openStore, readBook } from './index.js';

const readMissing = () => readBook('missing');

test('reads books', () => {
	assert.equal(readBook('dune').pages, 412);
	assert.deepEqual(
		openStore().map(({ title }) => title),
		['Dune', 'Emma'],
	);
	assert.equal(new FileSource().find('emma').title, 'Emma');
});

test('fails where there is none', () => {
	assert.throws(readMissing, { code: 'ENOENT' });
	assert.throws(() => readBook('missing'), { code: 'ENOENT' });
});
