import { readFileSync } from 'node:fs';

export class Pages {
	constructor(private readonly path: string) {}

	load(): string {
		return this.read();
	}

	private read(): string {
		return this.trimmed();
	}

	private trimmed(): string {
		return this.text().trim();
	}

	text(): string {
		return readFileSync(this.path, 'utf8');
	}
}

export function lengthOf(pages: Pages): number {
	return pages.load().length;
}
