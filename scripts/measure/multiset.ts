/**
 * What is in `after` more often than in `before`.
 *
 * @param keyOf what makes two items the same
 */
export function added<T>(
	before: readonly T[],
	after: readonly T[],
	keyOf: (item: T) => string,
): T[] {
	const left = new Map<string, number>();
	for (const item of before) left.set(keyOf(item), (left.get(keyOf(item)) ?? 0) + 1);
	return after.filter((item) => {
		const count = left.get(keyOf(item)) ?? 0;
		left.set(keyOf(item), count - 1);
		return count <= 0;
	});
}
