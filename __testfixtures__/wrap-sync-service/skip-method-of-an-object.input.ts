// refused: caller-blocked, synchronous-body, unwrappable
import { database, type Row } from './support/database.js';

export const store = {
	rows(): Row[] {
		return database.all();
	},
	size(): number {
		return this.rows().length;
	},
};

export function createStore() {
	return {
		all(): Row[] {
			return database.all();
		},
	};
}

export const total = (): number => store.rows().length + store.size();
