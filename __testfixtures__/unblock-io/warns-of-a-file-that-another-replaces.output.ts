// warned: split-step
import { readFile, rename, writeFile } from 'node:fs/promises';

export async function raise(file: string, id: string): Promise<void> {
	const count = Number(await readFile(file, 'utf8'));
	await writeFile(`${file}.${id}`, String(count + 1));
	await rename(`${file}.${id}`, file);
}
