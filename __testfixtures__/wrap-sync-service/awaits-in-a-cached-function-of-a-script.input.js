import { readFileSync } from 'node:fs';
import { memoize } from './support/memoize.js';

export const lengthOf = memoize((name) => readFileSync(name, 'utf8').length);

export function isLong(name) {
	return lengthOf(name) > 80;
}
