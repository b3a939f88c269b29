// warned: pool-left
import { Piscina } from 'piscina';
import { countWords } from './support/words.worker.js';

export class Waiting {
	readonly #pool = new Piscina({ filename: new URL('./support/words.worker.js', import.meta.url).href });

	async count(text: string): Promise<number> {
		return countWords(text);
	}

	get waiting(): number {
		return this.#pool.queueSize;
	}
}

export class Open {
	readonly pool = new Piscina({ filename: new URL('./support/words.worker.js', import.meta.url).href });

	async count(text: string): Promise<number> {
		return countWords(text);
	}
}

export class Ending {
	private readonly threads = new Piscina({ filename: new URL('./support/words.worker.js', import.meta.url).href });

	async count(text: string): Promise<number> {
		return countWords(text);
	}

	close(): Promise<void> {
		return this.threads.destroy();
	}
}
