import { join } from 'node:path';
import { readFile } from 'node:fs/promises';

export async function load(folder: string): Promise<string> {
	return readFile(join(folder, 'settings.json'), 'utf8');
}
