// warned: error-arrives
import { load, type Page } from './support/api.js';

export async function first(id: string): Promise<Page> {
	return new Promise((resolve) => load(id).then(resolve));
}

export function second(id: string): Promise<string> {
	return new Promise(async (resolve) => {
		const page = await load(id);
		resolve(page.title);
	});
}

export function third(id: string): Promise<Page> {
	return new Promise(async (resolve, reject) => {
		try {
			resolve(await load(id));
		} catch (error) {
			await load('default');
			reject(error);
		}
	});
}
