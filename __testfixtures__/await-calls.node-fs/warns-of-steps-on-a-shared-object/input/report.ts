import { readFileSync } from 'node:fs';

export class Report {
	private lines: string[] = [];

	begin(): this {
		this.lines = [];
		return this;
	}

	add(file: string): this {
		this.lines.push(readFileSync(file, 'utf8'));
		return this;
	}

	end(): string {
		return this.lines.join('|');
	}
}
