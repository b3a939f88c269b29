import { load, type Page, parse, save } from './support/api.js';

export async function copy(id: string): Promise<Page> {
	const page = await (async () => load(id))();
	await (async () => {
		await save(page);
	})();
	return (async () => parse(page.title))();
}
