// warned: split-step
// refused: outside-async
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function sizeOf(file: string): number {
	return statSync(file).size;
}

export async function save(folder: string, name: string, text: string): Promise<number> {
	const file = join(folder, name);
	writeFileSync(file, text);
	return sizeOf(`${folder}/${name}`);
}
