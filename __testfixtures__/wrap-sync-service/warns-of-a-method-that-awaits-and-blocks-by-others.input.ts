// warned: still-blocks
import { readFileSync, statSync } from 'node:fs';

function sizeOf(name: string): number {
	return statSync(name).size;
}

export class Texts {
	describe(name: string): string {
		return `${readFileSync(name, 'utf8')} (${this.#size(name)})`;
	}

	#size(name: string): number {
		return sizeOf(name);
	}
}
