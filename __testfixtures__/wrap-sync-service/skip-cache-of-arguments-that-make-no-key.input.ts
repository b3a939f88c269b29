// refused: cache-options
import { kept, memoize } from './support/memoize.js';
import { database } from './support/database.js';

export class Order {
	readonly #lines: string[] = [];

	constructor(readonly id: string) {}

	get size(): number {
		return this.#lines.length;
	}
}

export class Store {
	readonly sizeOf = memoize((order: Order) => order.size, { max: 10 });

	readonly sum = memoize((options: { readonly ids: string[]; readonly orders: Order[] }) =>
		options.orders.reduce((sum, { size }) => sum + size, options.ids.length),
	);

	@kept
	each(id: string, use: (count: number) => number): number {
		return use(database.get(id)?.count ?? 0);
	}
}
