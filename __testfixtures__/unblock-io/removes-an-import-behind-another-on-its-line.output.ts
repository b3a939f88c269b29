import { join } from 'node:path';
import { readFile } from 'node:fs/promises';

export async function load(folder: string): Promise<string> {
	const name = await readFile(join(folder, 'name'), 'utf8');
	return readFile(join(folder, name), 'utf8');
}
