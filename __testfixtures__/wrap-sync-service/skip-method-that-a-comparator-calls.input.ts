// refused: comparator
import { database } from './support/database.js';

export class Ranks {
	rankOf(id: string): number {
		return database.get(id)?.count ?? 0;
	}
}

export function ranked(ids: readonly string[], ranks: Ranks): string[] {
	return [...ids].sort((one, other) => ranks.rankOf(one) - ranks.rankOf(other));
}
