// warned: still-blocks
import { memoize } from './support/memoize.js';
import { database, type Row } from './support/database.js';

export class Store {
	readonly find = memoize((id: string): Row | undefined => database.get(id), { ttlMs: 60_000 });

	readonly countOf = memoize((id: string) => this.find(id)?.count ?? 0);

	size(): number {
		return database.all().length;
	}

	isFull(id: string): boolean {
		return this.size() > this.countOf(id);
	}
}

export function show(store: Store): void {
	console.log(store.countOf('first'), store.find('first'), store.isFull('first'));
}
