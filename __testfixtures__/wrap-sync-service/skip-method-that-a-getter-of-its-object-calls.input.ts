// refused: caller-blocked, synchronous-body
import { database, type Row } from './support/database.js';

export const store = {
	rows(): Row[] {
		return database.all();
	},
	get size(): number {
		return this.rows().length;
	},
};

export const total = (): number => store.rows().length;
