// warned: still-blocks
import { database } from './support/database.js';

export class Store {
	readonly #extra = 1;

	async countOf(id: string): Promise<number> {
		return this._countOfSync(id);
	}

	private _countOfSync(id: string): number {
		return (database.get(id)?.count ?? 0) + this.#extra;
	}
}

const fake: Pick<Store, 'countOf'> = { countOf: async () => 7 };

async function use(counter: Pick<Store, 'countOf'>, id: string): Promise<number> {
	return await counter.countOf(id);
}

export async function show(id: string): Promise<void> {
	console.log(await use(new Store(), id), await use(fake, id));
}
