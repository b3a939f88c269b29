import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';

export async function write(file: string, text: string): Promise<void> {
	const other = `${file}.${randomUUID()}`;
	await writeFile(other, text);
	await rename(other, file);
}
