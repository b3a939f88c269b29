// warned: runs-overlap
// order: concurrent
import { readFile } from 'node:fs/promises';

async function print(name: string): Promise<void> {
	console.log(await readFile(name, 'utf8'));
}

export async function printAll(names: readonly string[]): Promise<void> {
	await Promise.allSettled(names.map(async (name) => print(name)));
}
