// warned: still-blocks
import { database, type Row } from './support/database.js';

export class Store {
	static readonly open = async (id: string): Promise<Store> => this._openSync(id);

	private static readonly _openSync = (id: string): Store => new Store(id);

	readonly rows = async (): Promise<Row[]> => this._rowsSync();

	private readonly _rowsSync = (): Row[] => database.all().filter(({ id }) => id === this.id);

	private constructor(private readonly id: string) {}

	static async count(): Promise<number> {
		return this._countSync();
	}

	private static _countSync(): number {
		return database.all().length;
	}

	async isAlone(): Promise<boolean> {
		return this._isAloneSync();
	}

	private _isAloneSync(): boolean {
		return this._rowsSync().length === Store._countSync();
	}
}

export async function show(): Promise<void> {
	console.log(await (await Store.open('first')).isAlone());
}
