import { check, log, type Page, parse } from './support/api.js';

export async function show(text: string): Promise<string> {
	const page = await new Promise<Page>((resolve, reject) => {
		const parsed = parse(text);
		if (!check(parsed)) return reject(new Error('empty'));
		resolve(parsed);
	});
	await new Promise<void>((resolve) => {
		log(page.title);
		resolve();
	});
	return page.title;
}
