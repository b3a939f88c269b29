import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Desk } from './index.js';

test('answers', () => {
	const desk = new Desk();
	assert.equal(desk.answer('emma'), 'Emma, 474 pages');
	assert.equal(desk.answer('emma'), 'Emma, 474 pages');
});

test('says what is missing', () => {
	assert.throws(() => new Desk().answer('missing'), { code: 'ENOENT' });
});
