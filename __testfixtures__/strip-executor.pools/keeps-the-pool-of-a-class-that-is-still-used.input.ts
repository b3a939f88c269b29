// warned: pool-left
import { Piscina } from 'piscina';

export class Waiting {
	readonly #pool = new Piscina({ filename: new URL('./support/words.worker.js', import.meta.url).href });

	async count(text: string): Promise<number> {
		return await this.#pool.run(text, { name: 'countWords' });
	}

	get waiting(): number {
		return this.#pool.queueSize;
	}
}

export class Open {
	readonly pool = new Piscina({ filename: new URL('./support/words.worker.js', import.meta.url).href });

	async count(text: string): Promise<number> {
		return await this.pool.run(text, { name: 'countWords' });
	}
}

export class Ending {
	private readonly threads = new Piscina({ filename: new URL('./support/words.worker.js', import.meta.url).href });

	async count(text: string): Promise<number> {
		return await this.threads.run(text, { name: 'countWords' });
	}

	close(): Promise<void> {
		return this.threads.destroy();
	}
}
