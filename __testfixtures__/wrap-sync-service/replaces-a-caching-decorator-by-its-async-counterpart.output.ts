// warned: still-blocks
import { asyncCached } from './support/cache.js';
import { database, type Row } from './support/database.js';

export class Store {
	@asyncCached({ max: 10 })
	async find(id: string): Promise<Row | undefined> {
		return this._findSync(id);
	}

	private _findSync(id: string): Row | undefined {
		return database.get(id);
	}

	async countOf(id: string): Promise<number> {
		return (await this.find(id))?.count ?? 0;
	}

	async size(): Promise<number> {
		return this._sizeSync();
	}

	private _sizeSync(): number {
		return database.all().length;
	}
}

export async function show(store: Store): Promise<void> {
	console.log(await store.countOf('first'), await store.find('first'), await store.size());
}
