import { realpath } from 'node:fs/promises';

export async function placeOf(folder: string, base = '.'): Promise<string[]> {
	return [await realpath(folder), await realpath(folder || base), await realpath(`${base}/a`)];
}
