import { readFile } from 'node:fs/promises';

export async function handle(names: readonly string[]): Promise<string[]> {
	const texts: string[] = [];
	for (const name of names) {
		texts.push(await readFile(name, 'utf8'));
	}
	return [...texts, await readFile('last', 'utf8')];
}
