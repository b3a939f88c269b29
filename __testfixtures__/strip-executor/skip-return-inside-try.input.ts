// refused: error-path
import { type Page, parse } from './support/api.js';

export async function show(text: string): Promise<Page | undefined> {
	try {
		return new Promise<Page>((resolve) => resolve(parse(text)));
	} catch {
		return undefined;
	}
}
