// warned: still-blocks
import { readFile } from 'node:fs/promises';
import { asyncCached as keep } from 'asyncshift-runtime';

export class Texts {
	readonly #read = keep(async (name: string) => await readFile(name, 'utf8'));
	readonly words = keep(async (text: string): Promise<string[]> => text.split(' '));

	async lengthOf(name: string): Promise<number> {
		return (await this.#read(name)).length;
	}
}

export default keep(async (text: string) => text.length, { max: 10 });
