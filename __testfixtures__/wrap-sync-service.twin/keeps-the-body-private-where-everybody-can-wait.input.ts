// warned: still-blocks
import { database } from './support/database.js';

export class Store {
	countOf(id: string): number {
		return database.get(id)?.count ?? 0;
	}
}

export function show(store: Store): void {
	console.log(store.countOf('first'));
}
