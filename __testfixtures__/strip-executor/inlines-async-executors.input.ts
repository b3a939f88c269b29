import { load, type Page, save } from './support/api.js';

export function copy(id: string): Promise<Page> {
	return new Promise(async (resolve, reject) => {
		try {
			const page = await load(id);
			await save(page);
			resolve(page);
		} catch (error) {
			reject(error);
		}
	});
}

export class Copier {
	copied = 0;

	copy(id: string): Promise<void> {
		return new Promise<void>(async (resolve, reject) => {
			try {
				await save(await load(id));
				this.copied += 1;
				resolve();
			} catch (error) {
				reject(new Error(`cannot copy ${id}`, { cause: error }));
			}
		});
	}
}
