// refused: error-path
import { check, type Page, parse } from './support/api.js';

export function show(page: Page): Promise<Page> {
	if (!check(page)) throw new Error('empty');
	return new Promise((resolve) => resolve(parse(page.title)));
}

export function showFirst({ pages: [page] }: { pages: [Page] }): Promise<Page> {
	return new Promise((resolve) => resolve(parse(page.title)));
}

export class Reader {
	get page(): Promise<Page> {
		return new Promise((resolve) => resolve(parse('page')));
	}
}
