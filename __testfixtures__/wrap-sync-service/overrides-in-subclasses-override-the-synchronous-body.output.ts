// warned: still-blocks
import { database } from './support/database.js';

export interface Counter {
	countOf(id: string): Promise<number>;
}

export class Store implements Counter {
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

	async isEmpty(id: string): Promise<boolean> {
		return await this.countOf(id) === 0;
	}
}

export class Fixed implements Counter {
	async countOf(): Promise<number> {
		return 1;
	}
}

export async function show(counter: Counter): Promise<void> {
	console.log(await counter.countOf('first'), await new Doubled().isEmpty('first'));
}
