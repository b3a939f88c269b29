// warned: still-blocks
import { cached } from './support/cache.js';
import { database } from './support/database.js';

export class Store {
	@cached({ max: 10 })
	countOf(id: string): number {
		return database.get(id)?.count ?? 0;
	}
}

export class Fresh extends Store {
	override countOf(id: string): number {
		return database.all().filter((row) => row.id === id).length;
	}
}

export function show(store: Store): void {
	console.log(store.countOf('first'), new Fresh().countOf('first'));
}
