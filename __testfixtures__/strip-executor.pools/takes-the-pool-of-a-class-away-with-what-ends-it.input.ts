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

export class Counter {
	/** The threads of this counter. */
	private readonly pool: Piscina;
	readonly name: string;

	constructor(name: string) {
		this.name = name;
		this.pool = new Piscina({ filename: join(import.meta.dirname, 'support/words.worker.js') });
	}

	async count(text: string): Promise<string> {
		return `${this.name}: ${await this.pool.run(text, { name: 'countWords' })}`;
	}

	async close(): Promise<void> {
		console.log('closing');
		await this.pool.close();
	}
}

export class Small {
	readonly #pool: Piscina;

	constructor() {
		this.#pool = new Piscina({ filename: join(import.meta.dirname, 'support/words.worker.js') });
	}

	async count(text: string): Promise<number> {
		return await this.#pool.run(text, { name: 'countWords' });
	}
}
