// warned: overlapping-writes, split-step
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const settings = 'settings.json';

async function load(): Promise<{ runs: number }> {
	return JSON.parse(await readFile(settings, 'utf8'));
}

async function save(value: { runs: number }): Promise<void> {
	await writeFile(settings, JSON.stringify(value));
}

export async function countRun(): Promise<void> {
	const value = await load();
	value.runs++;
	await save(value);
}

class Shelf {
	constructor(private readonly folder: string) {}

	async read(id: string): Promise<string> {
		const path = join(this.folder, id);
		return await access(path).then(() => true, () => false) ? await readFile(path, 'utf8') : '';
	}

	async write(id: string, text: string): Promise<void> {
		const path = join(this.folder, id);
		await writeFile(path, text);
	}
}

export async function addLine(shelf: Shelf, name: string, line: string): Promise<void> {
	await shelf.write(name, await shelf.read(name) + line);
}

export async function copy(from: Shelf, to: Shelf, name: string): Promise<void> {
	await to.write(name, await from.read(name));
}

export async function rename(shelf: Shelf, name: string, other: string): Promise<void> {
	await shelf.write(other, await shelf.read(name));
}
