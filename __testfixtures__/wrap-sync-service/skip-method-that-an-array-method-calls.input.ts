// refused: array-callback
import { database } from './support/database.js';

export class Sums {
	longer(one: string, other: string): string {
		return (database.get(one)?.count ?? 0) > (database.get(other)?.count ?? 0) ? one : other;
	}
}

export const longest = (ids: readonly string[], sums: Sums): string =>
	ids.reduce((one, other) => sums.longer(one, other));
