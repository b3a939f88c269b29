import { load, type Page } from './support/api.js';

export async function read(id: string): Promise<Page> {
	return load(id);
}
