// warned: still-blocks
import { kept } from './support/memoize.js';
import { database, type Row } from './support/database.js';

export class Store {
	@kept
	find(id: string): Row | undefined {
		return database.get(id);
	}
}
