// refused: constructor, caller-blocked
import { database } from './support/database.js';

export class Store {
	readonly countOfSync = true;

	countOf(id: string): number {
		return database.get(id)?.count ?? 0;
	}
}

export class Shelf {
	readonly count: number;

	constructor(store: Store, id: string) {
		this.count = store.countOf(id);
	}
}

export function show(store: Store): void {
	console.log(store.countOf('first'));
}
