import { readFile } from 'node:fs/promises';

export class Pages {
	constructor(private readonly path: string) {}

	async load(): Promise<string> {
		return await this.read();
	}

	private async read(): Promise<string> {
		return await this.trimmed();
	}

	private async trimmed(): Promise<string> {
		return (await this.text()).trim();
	}

	async text(): Promise<string> {
		return await readFile(this.path, 'utf8');
	}
}

export async function lengthOf(pages: Pages): Promise<number> {
	return (await pages.load()).length;
}
