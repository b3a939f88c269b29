// warned: still-blocks
import { asyncCached } from 'asyncshift-runtime';
import { database, type Row } from './support/database.js';

export class Store {
	@asyncCached()
	async find(id: string): Promise<Row | undefined> {
		return this._findSync(id);
	}

	private _findSync(id: string): Row | undefined {
		return database.get(id);
	}
}
