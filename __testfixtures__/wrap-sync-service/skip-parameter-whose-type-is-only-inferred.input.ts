// refused: unwrappable
import { database, type Row } from './support/database.js';

export class Store {
	pick<T extends Row>(rows: readonly T[], order = { from: 0, size: rows.length }): T[] {
		const ids = new Set(database.all().map(({ id }) => id));
		return rows.filter(({ id }) => ids.has(id)).slice(order.from, order.from + order.size);
	}
}
