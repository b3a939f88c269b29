// warned: runs-overlap
// order: concurrent
import { readFileSync } from 'node:fs';

function print(name: string): void {
	console.log(readFileSync(name, 'utf8'));
}

export async function printAll(names: readonly string[]): Promise<void> {
	await Promise.allSettled(names.map(async (name) => print(name)));
}
