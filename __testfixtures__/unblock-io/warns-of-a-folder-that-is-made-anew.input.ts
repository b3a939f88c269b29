// warned: split-step
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

export async function make(folder: string): Promise<void> {
	rmSync(folder, { recursive: true });
	mkdirSync(folder, { recursive: true });
}

export async function clear(folder: string): Promise<void> {
	rmSync(`${folder}/old`, { recursive: true });
	writeFileSync(`${folder}/index`, '');
}
