// warned: still-blocks
import { database } from './support/database.js';

export class Store {
	async countOf(id: string): Promise<number> {
		return this._countOfSync(id);
	}

	protected _countOfSync(id: string): number {
		return database.get(id)?.count ?? 0;
	}
}

export class Doubled extends Store {
	protected override _countOfSync(id: string): number {
		return super._countOfSync(id) * 2;
	}

	half(id: string): number {
		return super._countOfSync(id) / 2;
	}

	async later(id: string): Promise<number> {
		return super._countOfSync(id);
	}

	async both(id: string): Promise<number> {
		return await this.countOf(id) + this.half(id);
	}
}

export async function show(store: Doubled): Promise<void> {
	console.log(await store.countOf('first'), store.half('first'), await store.both('first'));
}
