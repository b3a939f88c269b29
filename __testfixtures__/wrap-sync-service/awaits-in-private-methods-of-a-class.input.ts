import { readFileSync } from 'node:fs';

export class Texts {
	lengthOf(name: string): number {
		return this.#read(name).length;
	}

	#read(name: string): string {
		return readFileSync(name, 'utf8');
	}
}
