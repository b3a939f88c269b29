import { join } from 'node:path';
import { check, load, log, type Page, parse } from './support/api.js';

/** What is read most. */
export const first = 'first';

export async function read(text: string): Promise<Page> {
	const page = parse(text);
	// Load what it links to.
	const linked = await load(page.title);
	if (!check(linked)) log(join(text, linked.title));
	return parse(linked.title);
}

export async function readAll(text: string): Promise<Page> {
	const page = parse(text);
	return await load(page.title);
}

export async function readOne(text: string): Promise<Page> {
	return parse(text);
}
