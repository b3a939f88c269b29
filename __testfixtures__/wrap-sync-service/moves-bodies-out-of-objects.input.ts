// warned: still-blocks
import { database, type Row } from './support/database.js';

/** All that is kept. */
export const store = {
	/** Every row. */
	rows(): Row[] {
		return database.all();
	},
	count: (extra: number): number => store.rows().length + extra,
};

export function size(): number {
	const { count } = store;
	return store.rows().length + count(1);
}
