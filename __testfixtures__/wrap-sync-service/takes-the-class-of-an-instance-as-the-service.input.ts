// warned: inherited-sync, still-blocks
import { database, type Row } from './support/database.js';

class Base {
	describe(): string {
		return 'base';
	}

	name(): string {
		return 'rows';
	}
}

class Store extends Base {
	find(id: string): Row | undefined {
		return database.get(id);
	}

	/** What it awaits is not its own. */
	name(): string {
		return `all ${super.name()}`;
	}
}

export const store = new Store();

export function show(id: string): void {
	console.log(store.find(id)?.count, store.name(), store.describe());
}
