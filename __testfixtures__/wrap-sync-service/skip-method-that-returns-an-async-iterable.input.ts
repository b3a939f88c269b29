// untouched: nobody gets anything from it without waiting
import { database } from './support/database.js';

async function* list(): AsyncGenerator<string> {
	for (const { id } of database.all()) yield id;
}

export class Store {
	ids(): AsyncIterable<string> {
		return list();
	}
}

export async function show(store: Store): Promise<void> {
	for await (const id of store.ids()) console.log(id);
}
