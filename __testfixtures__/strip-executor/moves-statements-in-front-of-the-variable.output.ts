import { check, log, parse } from './support/api.js';

export async function show(text: string): Promise<string> {
	const parsed = parse(text);
	if (!check(parsed)) throw new Error('empty');
	const page = parsed;
	log(page.title);
	return page.title;
}
