import { readFileSync } from 'node:fs';

export async function load(path: string): Promise<Uint8Array> {
	return readFileSync(path) as Uint8Array;
}
