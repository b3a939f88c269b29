// warned: runs-overlap
import { readFileSync } from 'node:fs';

export async function progress(names: readonly string[]): Promise<string[]> {
	let done = 0;
	return Promise.all(
		names.map(async (name) => {
			const text = readFileSync(name, 'utf8');
			done++;
			return `${done} of ${names.length}: ${text}`;
		}),
	);
}
