// warned: still-blocks
import { database, type Row } from './support/database.js';

export class Store {
	constructor() {
		this.add('first', 1);
	}

	add(id: string, count: number): void {
		database.put(id, count);
	}

	rows(): Row[] {
		return database.all();
	}

	total(): number {
		return this.#sum(this.rows().map((row) => row.id));
	}

	countOf(id: string): number {
		return database.get(id)?.count ?? 0;
	}

	#sum(ids: readonly string[]): number {
		return ids.map((id) => this.countOf(id)).reduce((sum, count) => sum + count, 0);
	}
}

export function total(): number {
	const store = new Store();
	store.add('second', 2);
	return store.total();
}
