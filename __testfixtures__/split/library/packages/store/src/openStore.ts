import { type Book, readBook } from './read.js';

/** All books of the store. */
export default function openStore(): Book[] {
	const dune = readBook('dune');
	return [dune, readBook('emma')];
}
