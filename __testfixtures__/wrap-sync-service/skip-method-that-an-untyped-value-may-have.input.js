// refused: unresolved-member
import { database } from './support/database.js';

export class Totals {
	totalOfRows() {
		return database.all().length;
	}
}

export function shown(page) {
	return `${page.totalOfRows()} rows`;
}
