import { load, type Page } from './support/api.js';

export function first(pending: Promise<Page>): Promise<Page> {
	return new Promise((resolve, reject) => pending.then(resolve, reject));
}

export async function second(id: string): Promise<string> {
	const page = await new Promise<Page>((resolve, reject) => {
		load(id).then((value) => resolve(value)).catch(reject);
	});
	return page.title;
}

export function third(id: string): Promise<Page> {
	return new Promise((resolve, reject) => {
		load(id).then(resolve).catch((error) => reject(error));
	});
}

export function fourth(page: Page | Promise<Page>): Promise<Page> {
	return new Promise((resolve) => resolve(page));
}

export function fifth(work: () => void, pending: Promise<void>): Promise<void> {
	return pending.then(() => new Promise<void>((resolve) => { work(); resolve(); }));
}
