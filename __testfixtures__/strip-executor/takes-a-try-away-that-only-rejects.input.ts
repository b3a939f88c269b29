import { check, log, type Page, parse } from './support/api.js';

export function read(text: string): Promise<Page> {
	return new Promise((resolve, reject) => {
		try {
			const page = parse(text);

			// Empty pages are not worth it.
			if (!check(page)) {
				reject(new Error(`nothing in
					${text}`));
				return;
			}
			log(page.title);
			resolve(page);
		} catch (error) {
			reject(error);
		}
	});
}

export function readOnce(text: string): Promise<Page> {
	return new Promise((resolve, reject) => {
		try {
			resolve(parse(text));
		} catch (error) {
			reject(new Error('unreadable', { cause: error }));
		} finally {
			log('read');
		}
	});
}
