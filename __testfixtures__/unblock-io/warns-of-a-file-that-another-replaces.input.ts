// warned: split-step
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

export async function raise(file: string, id: string): Promise<void> {
	const count = Number(readFileSync(file, 'utf8'));
	writeFileSync(`${file}.${id}`, String(count + 1));
	renameSync(`${file}.${id}`, file);
}
