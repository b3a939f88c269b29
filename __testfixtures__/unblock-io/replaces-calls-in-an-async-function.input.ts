import { readFileSync } from 'node:fs';

export async function handle(names: readonly string[]): Promise<string[]> {
	const texts: string[] = [];
	names.forEach((name) => {
		texts.push(readFileSync(name, 'utf8'));
	});
	return [...texts, readFileSync('last', 'utf8')];
}
