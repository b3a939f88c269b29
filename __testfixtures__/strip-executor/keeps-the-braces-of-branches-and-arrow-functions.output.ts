import { log, type Page, parse } from './support/api.js';

export const show = async (text: string): Promise<Page> => {
	log(text);
	return parse(text);
};

export async function pick(text: string, isShown: boolean): Promise<Page> {
	if (isShown) {
		log(text);
		return parse(text);
	}
	return parse(text);
}
