// warned: still-blocks
import { asyncCached } from 'asyncshift-runtime';
import { database, type Row } from './support/database.js';

export class Store {
	readonly find = asyncCached(async (id: string): Promise<Row | undefined> => database.get(id), { ttlMs: 60_000 });

	readonly countOf = asyncCached(async (id: string) => (await this.find(id))?.count ?? 0);

	async size(): Promise<number> {
		return this._sizeSync();
	}

	private _sizeSync(): number {
		return database.all().length;
	}

	async isFull(id: string): Promise<boolean> {
		return await this.size() > await this.countOf(id);
	}
}

export async function show(store: Store): Promise<void> {
	console.log(await store.countOf('first'), await store.find('first'), await store.isFull('first'));
}
