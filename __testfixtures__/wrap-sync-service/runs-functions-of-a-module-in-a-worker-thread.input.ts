/** Without doubles. */
export const unique = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

export function rank(counts: ReadonlyMap<string, number>): Array<[string, number]> {
	return [...counts].sort(([, one], [, other]) => other - one);
}

export { rank as sorted };
