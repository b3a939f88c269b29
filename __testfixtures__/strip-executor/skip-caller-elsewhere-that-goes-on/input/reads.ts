// refused: timing-seen
import { type Page, parse } from '../../support/api.js';

export interface Reader {
	read(text: string): Promise<Page>;
}

export class Later implements Reader {
	read(text: string): Promise<Page> {
		return new Promise((resolve) => setImmediate(() => resolve(parse(text))));
	}
}

export function readOne(text: string): Promise<Page> {
	return new Promise((resolve) => setImmediate(() => resolve(parse(text))));
}

export function readEach(text: string): Promise<Page> {
	return new Promise((resolve) => setImmediate(() => resolve(parse(text))));
}

export default function (text: string): Promise<Page> {
	return new Promise((resolve) => setImmediate(() => resolve(parse(text))));
}
