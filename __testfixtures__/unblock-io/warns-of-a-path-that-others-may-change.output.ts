// warned: split-step
import { access, mkdir, readFile, stat, writeFile } from 'node:fs/promises';

export async function prepare(folder: string): Promise<void> {
	if (!await access(folder).then(() => true, () => false)) await mkdir(folder);
}

export async function raise(file: string): Promise<void> {
	const count = Number(await readFile(file, 'utf8'));
	await writeFile(file, String(count + 1));
}

export async function describe(file: string): Promise<string> {
	return `${(await stat(file)).size}: ${await readFile(file, 'utf8')}`;
}

export async function copy(from: string, to: string): Promise<void> {
	await writeFile(to, await readFile(from));
}

export async function either(file: string, isNew: boolean): Promise<void> {
	if (isNew) {
		await mkdir(file);
	} else {
		await writeFile(file, '');
	}
}
