// refused: constructor
import { database } from './support/database.js';

export class Store {
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
