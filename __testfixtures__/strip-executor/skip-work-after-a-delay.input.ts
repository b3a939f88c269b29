// refused: delayed
import { type Page, parse } from './support/api.js';

export async function show(text: string, delay: number): Promise<Page> {
	const page = await new Promise<Page>((resolve) => setTimeout(() => resolve(parse(text)), 100));
	return new Promise((resolve) => setTimeout(() => resolve(parse(page.title)), delay));
}
