import { writeFile } from 'node:fs/promises';

const defaults = { port: 80 };
const notes: string[] = [];

export async function init(): Promise<void> {
	await writeFile('settings.json', JSON.stringify(defaults));
}

export async function write(text: string): Promise<void> {
	await writeFile('out.txt', text);
}

export async function save(file: string): Promise<void> {
	await writeFile(file, notes.join('\n'));
}

export function note(text: string): void {
	notes.push(text);
}

export class Report {
	constructor(
		private readonly file: string,
		private readonly title: string,
	) {}

	async write(): Promise<void> {
		await writeFile(this.file, this.title);
	}
}
