// warned: still-blocks
import { database, type Row } from './support/database.js';

export class Store {
	/** The row with this id. */
	async find(id: string): Promise<Row | undefined> {
		return this._findSync(id);
	}

	private _findSync(id: string): Row | undefined {
		return database.get(id);
	}
}

export async function countOf(store: Store, id: string): Promise<number> {
	return (await store.find(id))?.count ?? 0;
}
