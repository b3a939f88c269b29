// warned: split-step
// refused: outside-async
import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

function sizeOf(file: string): number {
	return statSync(file).size;
}

export async function save(folder: string, name: string, text: string): Promise<number> {
	const file = join(folder, name);
	await writeFile(file, text);
	return sizeOf(`${folder}/${name}`);
}
