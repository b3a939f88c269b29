import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

export async function write(text: string): Promise<string> {
	const file = `${randomUUID()}.txt`;
	writeFileSync(file, text);
	return readFileSync(file, 'utf8');
}

export async function clear(): Promise<string> {
	writeFileSync('empty.txt', '');
	return readFileSync('empty.txt', 'utf8');
}
