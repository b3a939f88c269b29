// warned: still-blocks
import { database, type Row } from './support/database.js';

export class Store {
	static readonly titleOf = async (id: string): Promise<string> => this._titleOfSync(id);

	private static readonly _titleOfSync = (id: string): string => `store ${id}`;

	readonly rows = async (): Promise<Row[]> => this._rowsSync();

	private readonly _rowsSync = (): Row[] => database.all().filter(({ id }) => id === this.id);

	constructor(private readonly id: string) {}

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
	console.log(await Store.titleOf('first'), await new Store('first').isAlone());
}
