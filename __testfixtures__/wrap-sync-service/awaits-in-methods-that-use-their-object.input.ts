// warned: still-blocks
import { database, type Row } from './support/database.js';

export const store = {
	rows(): Row[] {
		return database.all();
	},
	size(): number {
		return this.rows().length;
	},
};

export const total = (): number => store.rows().length + store.size();
