import { load, type Page, save } from './support/api.js';

export async function copy(id: string): Promise<Page> {
	const page = await load(id);
	await save(page);
	return page;
}

export class Copier {
	copied = 0;

	async copy(id: string): Promise<void> {
		try {
			await save(await load(id));
			this.copied += 1;
			return;
		} catch (error) {
			throw new Error(`cannot copy ${id}`, { cause: error });
		}
	}
}
