import { type Page, parse } from '../../support/api.js';

export async function read(text: string): Promise<Page> {
	return parse(text);
}
