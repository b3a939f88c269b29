import { load } from '../../support/api.js';
import type { Titles } from './titles.js';

export class Library implements Titles {
	async of(id: string, isShort = false): Promise<string> {
		const { name } = await load(id);
		return isShort ? name.slice(0, 10) : name;
	}

	all(ids: string[]): string[] {
		return ids;
	}
}

export async function show(titles: Titles): Promise<string> {
	return `Title: ${await titles.of('1', true)}`;
}
