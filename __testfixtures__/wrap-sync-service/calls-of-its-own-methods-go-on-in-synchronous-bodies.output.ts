// warned: still-blocks
import { database, type Row } from './support/database.js';

export class Store {
	constructor() {
		this._addSync('first', 1);
	}

	async add(id: string, count: number): Promise<void> {
		return this._addSync(id, count);
	}

	private _addSync(id: string, count: number): void {
		database.put(id, count);
	}

	async rows(): Promise<Row[]> {
		return this._rowsSync();
	}

	private _rowsSync(): Row[] {
		return database.all();
	}

	async total(): Promise<number> {
		return this._totalSync();
	}

	private _totalSync(): number {
		return this.#sum(this._rowsSync().map((row) => row.id));
	}

	async countOf(id: string): Promise<number> {
		return this._countOfSync(id);
	}

	private _countOfSync(id: string): number {
		return database.get(id)?.count ?? 0;
	}

	#sum(ids: readonly string[]): number {
		return ids.map((id) => this._countOfSync(id)).reduce((sum, count) => sum + count, 0);
	}
}

export async function total(): Promise<number> {
	const store = new Store();
	await store.add('second', 2);
	return await store.total();
}
