// untouched: what is async keeps its synchronous form for those who cannot wait
import { database } from './support/database.js';

export class Store {
	async countOf(id: string): Promise<number> {
		return this.countOfSync(id);
	}

	countOfSync(id: string): number {
		return database.get(id)?.count ?? 0;
	}
}

export function show(store: Store): void {
	console.log(store.countOfSync('first'));
}
