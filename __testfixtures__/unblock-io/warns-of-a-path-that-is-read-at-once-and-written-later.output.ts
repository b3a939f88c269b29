// warned: split-step
// refused: outside-async
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

export class Users {
	constructor(private readonly file: string) {}

	all(): string[] {
		return JSON.parse(readFileSync(this.file, 'utf8'));
	}

	async add(name: string): Promise<void> {
		const all = this.all();
		all.push(name);
		await writeFile(this.file, JSON.stringify(all));
	}

	async replace(names: readonly string[]): Promise<void> {
		await writeFile(this.file, JSON.stringify(names));
	}
}
