import { load, type Page, parse, save } from './support/api.js';

export async function copy(id: string): Promise<Page> {
	const page = await load(id);
	await save(page);
	return parse(page.title);
}
