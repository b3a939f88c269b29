// refused: unwrappable, caller-blocked
export class Store<Item> {
	readonly rows: Item[] = [];

	all() {
		return this.rows;
	}
}

export function first(store: Store<string>): string | undefined {
	const { all } = store;
	return all.call(new Store<string>())[0];
}
