import { openStore, readBook, readText } from '@library/store';

export function describe(name: string): string {
	const { title, pages } = readBook(name);
	return `${title}, ${pages} pages${isShort(name) ? ', short' : ''}`;
}

export function pagesOf(names: readonly string[]): number[] {
	return names.map((name) => readBook(name).pages);
}

export function longest(): string {
	const books = openStore().sort((one, other) => other.pages - one.pages);
	return books[0]!.title;
}

function isShort(name: string): boolean {
	return readText(name).length < 10;
}
