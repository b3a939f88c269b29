// warned: other-order
import { readdirSync } from 'node:fs';

export async function list(folder: string, recursive: boolean): Promise<string[]> {
	const sorted = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
	const count = readdirSync(folder, { recursive: true }).length;
	const here = readdirSync(folder, { withFileTypes: true });
	return [
		...sorted.slice(0, count),
		...here.map(({ name }) => name),
		...readdirSync(folder, { encoding: 'utf8', recursive }),
	];
}
