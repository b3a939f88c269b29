/** The first thing that is found for one of some items. */
export function firstOf<T, R>(items: Iterable<T>, find: (item: T) => R | undefined): R | undefined {
	for (const item of items) {
		const found = find(item);
		if (found !== undefined) return found;
	}
	return undefined;
}
