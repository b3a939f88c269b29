// warned: still-blocks
import { memoize } from './support/memoize.js';
import { asyncCached } from 'asyncshift-runtime';
import { database, type Row } from './support/database.js';

export class Store {
	async find(id: string): Promise<Row | undefined> {
		return this._findSync(id);
	}

	private _findSync(id: string): Row | undefined {
		return database.get(id);
	}
}

const store = new Store();
const countOf = asyncCached(async (id: string) => (await store.find(id))?.count ?? 0);
const lengthOf = memoize((id: string) => id.length);

export async function show(id: string): Promise<void> {
	console.log(await countOf(id), lengthOf(id));
}
