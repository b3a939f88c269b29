// refused: executor-shape
import { log, type Page, parse } from './support/api.js';

export const show = (text: string): Promise<Page> =>
	new Promise(/* lazily */ (resolve) => {
		log(text);
		resolve(parse(text));
	});
