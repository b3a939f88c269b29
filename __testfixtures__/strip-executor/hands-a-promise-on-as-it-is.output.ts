import { load, type Page } from './support/api.js';

export function first(pending: Promise<Page>): Promise<Page> {
	return pending;
}

export async function second(id: string): Promise<string> {
	const page = await load(id);
	return page.title;
}

export async function third(id: string): Promise<Page> {
	return load(id);
}

export async function fourth(page: Page | Promise<Page>): Promise<Page> {
	return page;
}

export function fifth(work: () => void, pending: Promise<void>): Promise<void> {
	return pending.then(async () => { work(); });
}
