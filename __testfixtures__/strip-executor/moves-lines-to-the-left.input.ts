import { check, type Page, parse } from './support/api.js';

export const pick = (texts: string[]): Promise<Page[]> => {
	return new Promise((resolve) =>
		resolve(
			texts
				.map((text) => parse(text))
				.filter((page) => check(page)),
		),
	);
};

export function first(texts: string[]): Promise<Page> {
	return new Promise((resolve, reject) => {
		const [text] = texts; // the others do not matter
		if (text === undefined) {
			return reject(
				new Error(
					'no texts',
				),
			);
		}
		/*
		 * Only one.
		 */
		resolve(parse(text)); // the first
	});
}
