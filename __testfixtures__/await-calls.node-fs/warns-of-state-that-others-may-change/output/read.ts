// warned: split-step
import { readFile } from 'node:fs/promises';
import { Cache } from './cache.js';

const cache = new Cache();

export async function read(name: string): Promise<string> {
	const known = cache.get(name);
	if (known !== undefined) return known;
	const text = await readFile(name, 'utf8');
	cache.set(name, text);
	return text;
}
