// warned: still-blocks
import { cached } from './support/cache.js';
import { database, type Row } from './support/database.js';

export class Store {
	@cached({ max: 10 })
	find(id: string): Row | undefined {
		return database.get(id);
	}

	countOf(id: string): number {
		return this.find(id)?.count ?? 0;
	}

	size(): number {
		return database.all().length;
	}
}

export function show(store: Store): void {
	console.log(store.countOf('first'), store.find('first'), store.size());
}
