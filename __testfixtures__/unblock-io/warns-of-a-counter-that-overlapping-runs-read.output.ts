// warned: runs-overlap
import { readFile } from 'node:fs/promises';

export async function progress(names: readonly string[]): Promise<string[]> {
	let done = 0;
	return Promise.all(
		names.map(async (name) => {
			const text = await readFile(name, 'utf8');
			done++;
			return `${done} of ${names.length}: ${text}`;
		}),
	);
}
