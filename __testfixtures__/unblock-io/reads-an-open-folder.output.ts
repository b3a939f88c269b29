import { type Dir } from 'node:fs';
import { opendir } from 'node:fs/promises';

export async function first(folder: string): Promise<string | undefined> {
	const dir = await opendir(folder);
	try {
		return (await dir.read())?.name;
	} finally {
		await dir.close();
	}
}

export async function count(dir: Dir): Promise<number> {
	let total = 0;
	while (await dir.read() !== null) total++;
	return total;
}
