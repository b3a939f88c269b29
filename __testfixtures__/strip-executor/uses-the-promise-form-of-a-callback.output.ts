import * as fs from 'node:fs';

export function read(path: string): Promise<string> {
	return fs.promises.readFile(path, 'utf8');
}

export async function write(path: string, text: string): Promise<void> {
	await fs.promises.writeFile(path, text);
}

export async function make(path: string): Promise<void> {
	await fs.promises.mkdir(path, { recursive: true });
}
