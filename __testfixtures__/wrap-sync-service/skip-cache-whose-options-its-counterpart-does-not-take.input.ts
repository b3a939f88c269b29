// refused: cache-options
import { memoize } from './support/memoize.js';
import { database, type Row } from './support/database.js';

const options: { refresh?: boolean } = {};

export class Store {
	readonly find = memoize((id: string): Row | undefined => database.get(id), { ttlMs: 1000, refresh: true });

	readonly countOf = memoize(
		(row: Row) => row.count,
		(row) => row.id,
	);

	readonly sizeOf = memoize((id: string) => database.get(id)?.count, { ...options });
}
