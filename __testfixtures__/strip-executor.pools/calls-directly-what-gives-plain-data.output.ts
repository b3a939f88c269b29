import { read, parse, titleOf } from './support/pages.worker.js';

export async function show(title: string, given: { title: string }): Promise<string> {
	const page = read(title);
	const parsed = parse('{ "title": "a" }');
	return `${page.words} ${parsed.title} ${titleOf(given)}`;
}
