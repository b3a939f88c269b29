// warned: inherited-sync, still-blocks
import { database, type Row } from './support/database.js';

class Base {
	describe(): string {
		return 'base';
	}

	async name(): Promise<string> {
		return 'rows';
	}
}

class Store extends Base {
	async find(id: string): Promise<Row | undefined> {
		return this._findSync(id);
	}

	private _findSync(id: string): Row | undefined {
		return database.get(id);
	}

	/** What it awaits is not its own. */
	async name(): Promise<string> {
		return `all ${await super.name()}`;
	}
}

export const store = new Store();

export async function show(id: string): Promise<void> {
	console.log((await store.find(id))?.count, await store.name(), store.describe());
}
