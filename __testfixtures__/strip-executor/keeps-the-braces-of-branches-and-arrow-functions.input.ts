import { log, type Page, parse } from './support/api.js';

export const show = (text: string): Promise<Page> => new Promise((resolve) => {
	log(text);
	resolve(parse(text));
});

export async function pick(text: string, isShown: boolean): Promise<Page> {
	if (isShown) return new Promise((resolve) => {
		log(text);
		resolve(parse(text));
	});
	return parse(text);
}
