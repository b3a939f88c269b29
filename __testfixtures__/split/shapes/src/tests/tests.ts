import assert from 'node:assert/strict';
import { load } from '../io/io.ts';
import { pick } from '../over/over.ts';
const missing = () => load('zzz');
export function runTests(): string {
	assert.throws(() => pick('zzz'), RangeError);
	assert.throws(missing, RangeError);
	assert.doesNotThrow(() => load('a'));
	return 'tested';
}
