// warned: overlapping-writes, split-step
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const settings = 'settings.json';

function load(): { runs: number } {
	return JSON.parse(readFileSync(settings, 'utf8'));
}

function save(value: { runs: number }): void {
	writeFileSync(settings, JSON.stringify(value));
}

export async function countRun(): Promise<void> {
	const value = load();
	value.runs++;
	save(value);
}

class Shelf {
	constructor(private readonly folder: string) {}

	read(id: string): string {
		const path = join(this.folder, id);
		return existsSync(path) ? readFileSync(path, 'utf8') : '';
	}

	write(id: string, text: string): void {
		const path = join(this.folder, id);
		writeFileSync(path, text);
	}
}

export async function addLine(shelf: Shelf, name: string, line: string): Promise<void> {
	shelf.write(name, shelf.read(name) + line);
}

export async function copy(from: Shelf, to: Shelf, name: string): Promise<void> {
	to.write(name, from.read(name));
}

export async function rename(shelf: Shelf, name: string, other: string): Promise<void> {
	shelf.write(other, shelf.read(name));
}
