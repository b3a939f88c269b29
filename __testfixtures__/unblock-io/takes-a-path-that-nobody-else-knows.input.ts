import { randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';

export async function write(file: string, text: string): Promise<void> {
	const other = `${file}.${randomUUID()}`;
	writeFileSync(other, text);
	renameSync(other, file);
}
