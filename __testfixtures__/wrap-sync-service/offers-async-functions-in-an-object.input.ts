// warned: still-blocks
import { database, type Row } from './support/database.js';

export function rows(): Row[] {
	return database.all();
}

export function size(): number {
	return rows().length;
}

export const store = { rows, size };

export function show(): void {
	console.log(store.rows(), store.size());
}
