// refused: fan-out, promise-kept
import { load, type Page, parse } from './support/api.js';

export async function show(text: string): Promise<Page> {
	const pending = new Promise<Page>((resolve) => setImmediate(() => resolve(parse(text))));
	const page = await load(text);
	await Promise.race([pending, new Promise<Page>((resolve) => resolve(parse(page.title)))]);
	return Promise.resolve().then(() => parse(text)).catch(() => page);
}
