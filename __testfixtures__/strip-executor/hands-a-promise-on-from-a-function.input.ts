import { load, type Page } from './support/api.js';

export function read(id: string): Promise<Page> {
	return new Promise(function (resolve, reject) {
		load(id)
			.then(function (page) {
				resolve(page);
			})
			.catch(reject);
	});
}
