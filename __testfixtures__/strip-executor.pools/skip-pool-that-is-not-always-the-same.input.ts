// refused: executor-shape
import { Piscina } from 'piscina';
import { makeSized } from './support/makePool.js';

const filename = new URL('./support/words.worker.js', import.meta.url).href;
const sized = makeSized(2);

export class Counter {
	#pool: Piscina;
	private later?: Piscina;

	constructor(isLarge: boolean) {
		this.#pool = new Piscina({ filename: new URL('./support/words.worker.js', import.meta.url).href });
		if (isLarge) this.later = new Piscina({ filename });
	}

	grow(): void {
		this.#pool = new Piscina({ filename });
	}

	async count(text: string): Promise<number> {
		await this.#pool.run(text, { name: 'countWords' });
		await this.later!.run(text, { name: 'countWords' });
		return await sized.run(text, { name: 'countWords' });
	}
}
