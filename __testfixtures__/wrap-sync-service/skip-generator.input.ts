// refused: caller-blocked, unwrappable
import { database } from './support/database.js';

export class Store {
	*ids(): Generator<string> {
		for (const { id } of database.all()) yield id;
	}
}

export function show(store: Store): void {
	for (const id of store.ids()) console.log(id);
}
