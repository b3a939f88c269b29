// refused: parameter-default
import { database } from './support/database.js';

export class Counts {
	total(): number {
		return database.all().length;
	}
}

export function pages(counts: Counts, rows = counts.total()): number {
	return rows / 10;
}
