import { log, type Page, parse } from './support/api.js';

export async function show(text: string): Promise<string> {
	const page = await new Promise<Page>((resolve) => resolve(parse(text)));
	log(page.title);
	return (await new Promise<Page>((resolve) => { resolve(parse(page.title)); })).title;
}
