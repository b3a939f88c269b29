// refused: unwrappable
import { database, type Row } from './support/database.js';

export class Store {
	find(id: string): Row | undefined;
	find(id: string, other: Row): Row;
	find(id: string, other?: Row) {
		return database.get(id) ?? other;
	}

	protected count(id: string): number {
		return this.find(id)?.count ?? 0;
	}
}
