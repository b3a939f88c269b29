import { type Book, readBook } from './read.js';

/** Where books come from; other packages bring their own. */
export interface Source {
	find(name: string): Book;
}

export class FileSource implements Source {
	find(name: string): Book {
		return readBook(name);
	}
}
