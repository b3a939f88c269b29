import { readdir } from 'node:fs/promises';
import { Cache } from './cache.js';

export async function list(folder: string, names: string[], known: Cache): Promise<void> {
	names.push(folder);
	const count = { files: 0, folders: 0 };
	if (count.files > 0) return;
	console.log(known.get(folder));
	count.files = (await readdir(folder)).length;
	names.push(String(count.files));
	known.set(folder, '');
}
