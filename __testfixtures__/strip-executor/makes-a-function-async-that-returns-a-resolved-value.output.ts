import { type Page, parse } from './support/api.js';

export async function read(text: string): Promise<Page> {
	return parse(text);
}

export const readLater = async (text: string): Promise<Page> => parse(text);

export class Reader {
	async read(text: string): Promise<Page> {
		return parse(text);
	}
}
