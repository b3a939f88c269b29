// warned: still-blocks
import { asyncCached } from './support/cache.js';
import { database } from './support/database.js';

export class Store {
	@asyncCached({ max: 10 })
	async countOf(id: string): Promise<number> {
		return this._countOfSync(id);
	}

	protected _countOfSync(id: string): number {
		return database.get(id)?.count ?? 0;
	}
}

export class Fresh extends Store {
	override async countOf(id: string): Promise<number> {
		return this._countOfSync(id);
	}

	protected override _countOfSync(id: string): number {
		return database.all().filter((row) => row.id === id).length;
	}
}

export async function show(store: Store): Promise<void> {
	console.log(await store.countOf('first'), await new Fresh().countOf('first'));
}
