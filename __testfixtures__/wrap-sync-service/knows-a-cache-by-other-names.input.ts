// warned: still-blocks
import { readFileSync } from 'node:fs';
import * as caches from './support/memoize.js';
import { memoize as keep } from './support/memoize.js';

export class Texts {
	readonly #read = keep((name: string) => readFileSync(name, 'utf8'));
	readonly words = caches.memoize((text: string): string[] => text.split(' '));

	lengthOf(name: string): number {
		return this.#read(name).length;
	}
}

export default keep((text: string) => text.length, { max: 10 });
