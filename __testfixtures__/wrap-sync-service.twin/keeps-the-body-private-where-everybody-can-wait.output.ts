// warned: still-blocks
import { database } from './support/database.js';

export class Store {
	async countOf(id: string): Promise<number> {
		return this._countOfSync(id);
	}

	private _countOfSync(id: string): number {
		return database.get(id)?.count ?? 0;
	}
}

export async function show(store: Store): Promise<void> {
	console.log(await store.countOf('first'));
}
