import type { Book, Source } from '@library/store';

/** Asks another source once for each book. */
export class Remembering implements Source {
	readonly #source: Source;
	readonly #known = new Map<string, Book>();

	constructor(source: Source) {
		this.#source = source;
	}

	find(name: string): Book {
		const known = this.#known.get(name);
		if (known !== undefined) return known;
		const book = this.#source.find(name);
		this.#known.set(name, book);
		return book;
	}
}
