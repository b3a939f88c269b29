import { check, log, type Page, parse } from './support/api.js';

export async function read(text: string): Promise<Page> {
	const page = parse(text);

	// Empty pages are not worth it.
	if (!check(page)) {
		throw new Error(`nothing in
					${text}`);
	}
	log(page.title);
	return page;
}

export async function readOnce(text: string): Promise<Page> {
	try {
		return parse(text);
	} catch (error) {
		throw new Error('unreadable', { cause: error });
	} finally {
		log('read');
	}
}
