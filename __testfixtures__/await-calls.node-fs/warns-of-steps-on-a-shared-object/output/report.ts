import { readFile } from 'node:fs/promises';

export class Report {
	private lines: string[] = [];

	begin(): this {
		this.lines = [];
		return this;
	}

	async add(file: string): Promise<this> {
		this.lines.push(await readFile(file, 'utf8'));
		return this;
	}

	end(): string {
		return this.lines.join('|');
	}
}
