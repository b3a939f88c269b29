// warned: still-blocks
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

function sizeOf(name: string): number {
	return statSync(name).size;
}

export class Texts {
	async describe(name: string): Promise<string> {
		return `${await readFile(name, 'utf8')} (${this.#size(name)})`;
	}

	#size(name: string): number {
		return sizeOf(name);
	}
}
