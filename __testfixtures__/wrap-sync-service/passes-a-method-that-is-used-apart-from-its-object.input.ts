// warned: still-blocks
import { database } from './support/database.js';

export class Shelf {
	countOf(id: string): number {
		return database.get(id)?.count ?? 0;
	}

	static isKnown(id: string): boolean {
		return database.get(id) !== undefined;
	}
}

export function show(shelf: Shelf): void {
	const { countOf } = shelf;
	const { isKnown } = Shelf;
	console.log(countOf('first'), isKnown('first'));
}
