import { loadSync } from '../../support/api.js';
import type { Titles } from './titles.js';

export class Library implements Titles {
	of(id: string, isShort = false): string {
		const { name } = loadSync(id);
		return isShort ? name.slice(0, 10) : name;
	}

	all(ids: string[]): string[] {
		return ids;
	}
}

export function show(titles: Titles): string {
	return `Title: ${titles.of('1', true)}`;
}
