import { join } from 'node:path';
import { Piscina } from 'piscina';

export class Reader {
	readonly #pool = new Piscina({
		filename: join(import.meta.dirname, 'support/words.worker.js'),
		name: 'countWords',
	});

	async count(text: string): Promise<number> {
		return await this.#pool.run(text);
	}

	async close(): Promise<void> {
		await this.#pool.destroy();
	}
}
