// refused: await-shape
import { readFile } from 'node:fs/promises';

const sources = { north: 'a', south: 'b', middle: 'c' };

export function change(names: readonly string[]): void {
	Reflect.set(sources, 'north', 'x');
	Object.defineProperty(sources, 'south', { value: 'y' });
	for (sources.middle of names) if (sources.middle === '') return;
}

export async function readFirst(path: string): Promise<string> {
	const one = await readFile(path, 'utf8');
	const other = await readFile(sources.north, 'utf8');
	return one + other;
}

export async function readSecond(path: string): Promise<string> {
	const one = await readFile(path, 'utf8');
	const other = await readFile(sources.south, 'utf8');
	return one + other;
}

export async function readThird(path: string): Promise<string> {
	const one = await readFile(path, 'utf8');
	const other = await readFile(sources.middle, 'utf8');
	return one + other;
}
