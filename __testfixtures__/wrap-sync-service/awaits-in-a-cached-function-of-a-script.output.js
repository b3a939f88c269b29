import { readFile } from 'node:fs/promises';
import { asyncCached } from 'asyncshift-runtime';

export const lengthOf = asyncCached(async (name) => (await readFile(name, 'utf8')).length);

export async function isLong(name) {
	return await lengthOf(name) > 80;
}
