// warned: split-step, still-blocks
import { database, type Row } from './support/database.js';

export function remember<Result>(fn: (id: string) => Result | Promise<Result>): (id: string) => Result | Promise<Result> {
	const kept = new Map<string, Result>();
	return async (id) => {
		if (!kept.has(id)) kept.set(id, await fn(id));
		return kept.get(id)!;
	};
}

export class Store {
	async find(id: string): Promise<Row | undefined> {
		return this._findSync(id);
	}

	private _findSync(id: string): Row | undefined {
		return database.get(id);
	}
}

const store = new Store();
const countOf = remember(async (id: string) => (await store.find(id))?.count ?? 0);

export async function show(id: string): Promise<void> {
	console.log(await countOf(id));
}
