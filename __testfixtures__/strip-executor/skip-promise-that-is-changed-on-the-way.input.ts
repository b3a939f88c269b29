// refused: executor-shape
import { load, log, type Page } from './support/api.js';

export function titleOf(id: string): Promise<string> {
	return new Promise((resolve, reject) => {
		load(id)
			.then((page) => resolve(page.title))
			.catch(reject);
	});
}

export function logged(id: string): Promise<Page> {
	return new Promise((resolve, reject) => {
		log(id);
		load(id).then(resolve, reject);
	});
}

export function renamed(id: string): Promise<Page> {
	return new Promise((resolve, reject) => {
		load(id).then(resolve, () => reject(new Error(id)));
	});
}
