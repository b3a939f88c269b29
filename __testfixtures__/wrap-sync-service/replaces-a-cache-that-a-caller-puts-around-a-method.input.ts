// warned: still-blocks
import { memoize } from './support/memoize.js';
import { database, type Row } from './support/database.js';

export class Store {
	find(id: string): Row | undefined {
		return database.get(id);
	}
}

const store = new Store();
const countOf = memoize((id: string) => store.find(id)?.count ?? 0);
const lengthOf = memoize((id: string) => id.length);

export function show(id: string): void {
	console.log(countOf(id), lengthOf(id));
}
