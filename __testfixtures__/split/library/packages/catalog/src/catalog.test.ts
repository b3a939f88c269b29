import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FileSource } from '@library/store';
import { describe, longest, pagesOf, Remembering } from './index.js';

test('describes books', () => {
	assert.equal(describe('dune'), 'Dune, 412 pages');
	assert.deepEqual(pagesOf(['dune', 'emma']), [412, 474]);
	assert.equal(longest(), 'Emma');
});

test('remembers books', () => {
	const source = new Remembering(new FileSource());
	const first = source.find('dune');
	assert.equal(source.find('dune'), first);
});

test('fails where there is none', () => {
	assert.throws(() => describe('missing'), { code: 'ENOENT' });
});
