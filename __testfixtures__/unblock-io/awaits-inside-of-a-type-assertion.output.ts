import { readFile } from 'node:fs/promises';

export async function load(path: string): Promise<Uint8Array> {
	return await readFile(path) as Uint8Array;
}
