import { readFile } from 'node:fs/promises';

export class Texts {
	async lengthOf(name: string): Promise<number> {
		return (await this.#read(name)).length;
	}

	async #read(name: string): Promise<string> {
		return await readFile(name, 'utf8');
	}
}
