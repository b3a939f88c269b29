// warned: still-blocks
import { database } from './support/database.js';

export class Store {
	readonly #extra = 1;

	countOf(id: string): number {
		return (database.get(id)?.count ?? 0) + this.#extra;
	}
}

const fake: Pick<Store, 'countOf'> = { countOf: () => 7 };

function use(counter: Pick<Store, 'countOf'>, id: string): number {
	return counter.countOf(id);
}

export function show(id: string): void {
	console.log(use(new Store(), id), use(fake, id));
}
