// refused: timing-seen
import { log, type Page, parse } from './support/api.js';

async function show(text: string): Promise<void> {
	const page = await new Promise<Page>((resolve) => resolve(parse(text)));
	log(page.title);
}

function read(text: string): Promise<Page> {
	return new Promise((resolve) => setImmediate(() => resolve(parse(text))));
}

export async function showAll(texts: string[]): Promise<void> {
	for (const text of texts) void show(text);
	const page = read('last');
	log('first');
	log((await page).title);
}
