import { writeFileSync } from 'node:fs';

const defaults = { port: 80 };
const notes: string[] = [];

export async function init(): Promise<void> {
	writeFileSync('settings.json', JSON.stringify(defaults));
}

export async function write(text: string): Promise<void> {
	writeFileSync('out.txt', text);
}

export async function save(file: string): Promise<void> {
	writeFileSync(file, notes.join('\n'));
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
		writeFileSync(this.file, this.title);
	}
}
