// warned: error-arrives
import { load, type Page } from './support/api.js';

export async function first(id: string): Promise<Page> {
	return load(id);
}

export async function second(id: string): Promise<string> {
	const page = await load(id);
	return page.title;
}

export async function third(id: string): Promise<Page> {
	try {
		return await load(id);
	} catch (error) {
		await load('default');
		throw error;
	}
}
