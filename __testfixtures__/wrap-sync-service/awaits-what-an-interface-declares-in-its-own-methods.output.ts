// warned: still-blocks
import { database } from './support/database.js';

export interface Counter {
	countOf(id: string): Promise<number>;
}

export class Store implements Counter {
	constructor(private readonly other?: Counter) {}

	async countOf(id: string): Promise<number> {
		return this._countOfSync(id);
	}

	private _countOfSync(id: string): number {
		return database.get(id)?.count ?? 0;
	}

	async both(id: string): Promise<number> {
		return await this.countOf(id) + (await this.other?.countOf(id) ?? 0);
	}
}
