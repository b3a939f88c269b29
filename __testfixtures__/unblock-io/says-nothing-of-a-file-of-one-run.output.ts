import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

export async function write(text: string): Promise<string> {
	const file = `${randomUUID()}.txt`;
	await writeFile(file, text);
	return readFile(file, 'utf8');
}

export async function clear(): Promise<string> {
	await writeFile('empty.txt', '');
	return readFile('empty.txt', 'utf8');
}
