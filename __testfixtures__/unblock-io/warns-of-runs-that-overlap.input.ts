// warned: runs-overlap
import { readFile } from 'node:fs/promises';
import { readFileSync, statSync } from 'node:fs';

export async function load(names: readonly string[]): Promise<string[]> {
	const texts: string[] = [];
	await Promise.all(
		names.map(async (name) => {
			const text = readFileSync(name, 'utf8');
			texts.push(text);
		}),
	);
	return texts;
}

export async function sizes(names: readonly string[]): Promise<number[]> {
	const lines: string[] = [];
	const all = await Promise.all(
		names.map(async (name) => {
			const found: number[] = [];
			found.push(statSync(name).size);
			return found.length;
		}),
	);
	await Promise.all(
		names.map(async (name) => {
			lines.push(await readFile(name, 'utf8'));
			return statSync(name).size;
		}),
	);
	return [...all, lines.length];
}
