// refused: caller-blocked, constructor
import { cached } from './support/cache.js';
import { database } from './support/database.js';

export class Store {
	/** Whoever calls its body finds nothing in the cache. */
	@cached({ max: 10 })
	countOf(id: string): number {
		return database.get(id)?.count ?? 0;
	}
}

export class Shelf {
	readonly count: number;

	constructor(store: Store) {
		this.count = store.countOf('first');
	}
}

export function show(store: Store): void {
	console.log(store.countOf('first'));
}
