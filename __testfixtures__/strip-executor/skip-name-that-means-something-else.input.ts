// refused: executor-shape
import { log, type Page, parse } from './support/api.js';

export async function show(text: string): Promise<Page> {
	const page = await new Promise<Page>((resolve) => {
		const page = parse(text);
		log(page.title);
		resolve(page);
	});
	return page;
}
