// refused: delayed
import { parse } from './support/api.js';

export async function parseAll(texts: string[], isClosed: () => boolean): Promise<void> {
	for (const text of texts) {
		await new Promise<void>((resolve) => {
			setImmediate(() => {
				parse(text);
				resolve();
			});
		});
	}
	while (!isClosed()) {
		const page = await new Promise((resolve) => setTimeout(() => resolve(parse('')), 0));
		console.log(page);
	}
}
