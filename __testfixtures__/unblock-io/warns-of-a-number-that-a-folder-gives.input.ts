// warned: split-step
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export async function save(folder: string, text: string): Promise<void> {
	const count = readdirSync(folder).length;
	writeFileSync(join(folder, `${count + 1}.txt`), text);
}
