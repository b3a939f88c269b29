// untouched: it goes on while the pages are read
import type { Page } from '../../support/api.js';
import readLast, { readEach, readOne as readFirst, type Reader } from './reads.js';

export async function show(reader: Reader, texts: string[]): Promise<Page[]> {
	const pages = [reader.read('a'), readFirst('b'), readLast('c')];
	console.log('reading');
	return [...(await Promise.all(pages)), ...(await Promise.all(texts.map(readEach)))];
}
