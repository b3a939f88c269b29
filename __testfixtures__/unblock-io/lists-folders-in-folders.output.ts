// warned: other-order
import { readdir } from 'node:fs/promises';

export async function list(folder: string, recursive: boolean): Promise<string[]> {
	const sorted = (await readdir(folder, { recursive: true, encoding: 'utf8' })).sort();
	const count = (await readdir(folder, { recursive: true })).length;
	const here = await readdir(folder, { withFileTypes: true });
	return [
		...sorted.slice(0, count),
		...here.map(({ name }) => name),
		...await readdir(folder, { encoding: 'utf8', recursive }),
	];
}
