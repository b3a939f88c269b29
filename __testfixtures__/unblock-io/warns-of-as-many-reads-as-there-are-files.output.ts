// warned: fan-out
import { readFile, stat } from 'node:fs/promises';

export async function load(names: readonly string[]): Promise<string[]> {
	return await Promise.all(names.map(async (name) => await readFile(name, 'utf8')));
}

export async function sizes(names: readonly string[]): Promise<number[]> {
	return await Promise.all(names.map(async (name) => (await stat(name)).size));
}
