import { join } from 'node:path';
import { countWords } from './support/words.worker.js';
import { Piscina } from 'piscina';

export class Reader {
	readonly #pool = new Piscina({
		filename: join(import.meta.dirname, 'support/words.worker.js'),
		name: 'countWords',
	});

	async count(text: string): Promise<number> {
		return countWords(text);
	}

	async close(): Promise<void> {
		await this.#pool.destroy();
	}
}
