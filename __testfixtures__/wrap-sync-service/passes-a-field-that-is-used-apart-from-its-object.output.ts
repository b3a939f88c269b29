// warned: still-blocks
import { database } from './support/database.js';

export class Store {
	readonly countOf = async (id: string): Promise<number> => this._countOfSync(id);

	private readonly _countOfSync = (id: string): number => database.get(id)?.count ?? 0;

	static isKnown = async (id: string): Promise<boolean> => this._isKnownSync(id);

	private static _isKnownSync = (id: string): boolean => database.get(id) !== undefined;
}

export async function first(): Promise<string> {
	const { countOf } = new Store();
	const { isKnown } = Store;
	return `${await countOf('first')} ${await isKnown('first')}`;
}
