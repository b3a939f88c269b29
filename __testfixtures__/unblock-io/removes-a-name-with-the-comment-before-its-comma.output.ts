import { constants, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';

export async function load(path: string): Promise<string> {
	watch(path).close();
	return `${await readFile(path, 'utf8')}${constants.F_OK}`;
}
