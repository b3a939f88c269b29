import { type Page, parse } from './support/api.js';

export function read(text: string): Promise<Page> {
	return new Promise((resolve) => resolve(parse(text)));
}

export const readLater = (text: string): Promise<Page> => new Promise((resolve) => resolve(parse(text)));

export class Reader {
	read(text: string): Promise<Page> {
		return new Promise((resolve) => {
			resolve(parse(text));
		});
	}
}
