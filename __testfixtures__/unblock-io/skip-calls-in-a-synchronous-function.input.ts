// refused: outside-async
import { readFileSync } from 'node:fs';

export function read(name: string): string {
	return readFileSync(name, 'utf8');
}

export async function handle(): Promise<string> {
	return read('page.html');
}

export const text = readFileSync('README.md', 'utf8');
