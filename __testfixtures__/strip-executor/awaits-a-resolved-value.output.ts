import { log, parse } from './support/api.js';

export async function show(text: string): Promise<string> {
	const page = parse(text);
	log(page.title);
	return parse(page.title).title;
}
