import { check, type Page, parse } from './support/api.js';

export const pick = async (texts: string[]): Promise<Page[]> => {
	return texts
		.map((text) => parse(text))
		.filter((page) => check(page));
};

export async function first(texts: string[]): Promise<Page> {
	const [text] = texts; // the others do not matter
	if (text === undefined) {
		throw new Error(
			'no texts',
		);
	}
	/*
	 * Only one.
	 */
	return parse(text); // the first
}
