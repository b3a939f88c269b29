// refused: accessor
import { database } from './support/database.js';

export class Store {
	#name = 'store';

	get size(): number {
		return database.all().length;
	}

	get name(): string {
		return this.#name;
	}

	set size(count: number) {
		database.put(this.#name, count);
	}
}
