// warned: still-blocks
import { database, type Row } from './support/database.js';

export class Store {
	/** The row with this id. */
	find(id: string): Row | undefined {
		return database.get(id);
	}
}

export function countOf(store: Store, id: string): number {
	return store.find(id)?.count ?? 0;
}
