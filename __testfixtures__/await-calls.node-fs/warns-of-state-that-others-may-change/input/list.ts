import { readdirSync } from 'node:fs';
import { Cache } from './cache.js';

export function list(folder: string, names: string[], known: Cache): void {
	names.push(folder);
	const count = { files: 0, folders: 0 };
	if (count.files > 0) return;
	console.log(known.get(folder));
	count.files = readdirSync(folder).length;
	names.push(String(count.files));
	known.set(folder, '');
}
