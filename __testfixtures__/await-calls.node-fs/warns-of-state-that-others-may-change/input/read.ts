// warned: split-step
import { readFileSync } from 'node:fs';
import { Cache } from './cache.js';

const cache = new Cache();

export function read(name: string): string {
	const known = cache.get(name);
	if (known !== undefined) return known;
	const text = readFileSync(name, 'utf8');
	cache.set(name, text);
	return text;
}
