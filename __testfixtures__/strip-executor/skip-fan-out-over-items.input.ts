// refused: fan-out
import { type Page, parse } from './support/api.js';

export async function show(texts: string[]): Promise<Page[]> {
	texts.forEach(async (text) => {
		const page = await new Promise<Page>((resolve) => setImmediate(() => resolve(parse(text))));
		console.log(page.title);
	});
	return Promise.all(texts.map((text) => new Promise<Page>((resolve) => setImmediate(() => resolve(parse(text))))));
}
