import { opendirSync, type Dir } from 'node:fs';

export async function first(folder: string): Promise<string | undefined> {
	const dir = opendirSync(folder);
	try {
		return dir.readSync()?.name;
	} finally {
		dir.closeSync();
	}
}

export async function count(dir: Dir): Promise<number> {
	let total = 0;
	while (dir.readSync() !== null) total++;
	return total;
}
