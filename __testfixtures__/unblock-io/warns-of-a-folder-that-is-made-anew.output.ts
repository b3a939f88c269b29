// warned: split-step
import { mkdir, rm, writeFile } from 'node:fs/promises';

export async function make(folder: string): Promise<void> {
	await rm(folder, { recursive: true });
	await mkdir(folder, { recursive: true });
}

export async function clear(folder: string): Promise<void> {
	await rm(`${folder}/old`, { recursive: true });
	await writeFile(`${folder}/index`, '');
}
