import { describe, Remembering } from '@library/catalog';
import { FileSource, type readBook } from '@library/store';

type Found = ReturnType<typeof readBook>;

export class Desk {
	readonly #source = new Remembering(new FileSource());

	answer(name: string): string {
		const book: Found = this.#source.find(name);
		return book.pages > 0 ? describe(name) : 'gone';
	}
}
