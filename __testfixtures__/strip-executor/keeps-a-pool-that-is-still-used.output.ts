import { log, type Page, parse } from './support/api.js';
import { makePool } from './support/threads.js';

const pool = makePool(2);

export class Reader {
	#count = 0;

	async read(text: string): Promise<Page> {
		log(`a pool of ${pool.size}`);
		return this.parse(text);
	}

	parse(text: string): Page {
		this.#count += 1;
		return parse(`${text}${this.#count}`);
	}
}
