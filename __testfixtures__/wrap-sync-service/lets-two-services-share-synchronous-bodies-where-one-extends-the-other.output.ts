// warned: still-blocks
import { database } from './support/database.js';

export class Store {
	async add(id: string): Promise<number> {
		return this._addSync(id);
	}

	protected _addSync(id: string): number {
		database.put(id, 1);
		return this._countOfSync(id);
	}

	async addAll(ids: string[]): Promise<number> {
		return this._addAllSync(ids);
	}

	private _addAllSync(ids: string[]): number {
		return ids.reduce((sum, id) => sum + this._addSync(id), 0);
	}

	async countOf(id: string): Promise<number> {
		return this._countOfSync(id);
	}

	protected _countOfSync(id: string): number {
		return database.get(id)?.count ?? 0;
	}
}

export class Named extends Store {
	override async add(id: string): Promise<number> {
		return this._addSync(id);
	}

	protected override _addSync(id: string): number {
		return this._countOfSync(id) > 0 ? 0 : super._addSync(`named ${id}`);
	}
}

export async function show(ids: string[]): Promise<void> {
	console.log(await new Named().addAll(ids), await new Store().addAll(ids));
}
