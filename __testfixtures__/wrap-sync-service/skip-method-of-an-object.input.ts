// refused: caller-blocked, unwrappable
import { database, type Row } from './support/database.js';

export const store = {
	rows(): Row[] {
		return database.all();
	},
};

export function size(): number {
	return store.rows().length;
}
