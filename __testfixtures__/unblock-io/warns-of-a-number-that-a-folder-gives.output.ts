// warned: split-step
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function save(folder: string, text: string): Promise<void> {
	const count = (await readdir(folder)).length;
	await writeFile(join(folder, `${count + 1}.txt`), text);
}
