// warned: split-step
import { readFile, writeFile } from 'node:fs/promises';

export class Store {
	constructor(private readonly file: string) {}

	async nextId(): Promise<number> {
		return (await this.load()).length + 1;
	}

	async insert(order: { id: number }): Promise<void> {
		await writeFile(this.file, JSON.stringify([...await this.load(), order]));
	}

	private async load(): Promise<unknown[]> {
		return JSON.parse(await readFile(this.file, 'utf8'));
	}
}
