import { readFileSync } from 'node:fs';

export interface Book {
	readonly title: string;
	readonly pages: number;
}

/** The text of a file of the store. */
export function readText(name: string): string {
	return readFileSync(new URL(`../data/${name}.json`, import.meta.url), 'utf8');
}

export function readBook(name: string): Book {
	return parse(name);
}

function parse(name: string): Book {
	return JSON.parse(readText(name));
}
