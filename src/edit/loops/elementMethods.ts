/** What a method of a collection does with the results of its callback (ECMA-262, 23.1.3). */
export interface ElementMethod {
	/**
	 * `test` looks for the first result that decides, `keep` collects the elements that pass, `push` the
	 * results, `assign` carries the result to the next call, `drop` ignores it.
	 */
	readonly use: 'test' | 'keep' | 'push' | 'assign' | 'drop';
	/** A false result decides. */
	readonly isNegated?: true;
	/** What the method gives when a result decides, and when none does. */
	readonly found?: 'true' | 'false' | 'element' | 'index';
	readonly otherwise?: string;
	/** Goes from the last element to the first. */
	readonly isReversed?: true;
	/** Results are arrays that are joined. */
	readonly isFlat?: true;
	/** Leaves out the holes of sparse arrays, which a loop does not. */
	readonly skipsHoles?: true;
}

export const elementMethods: Readonly<Record<string, ElementMethod>> = {
	forEach: { use: 'drop', skipsHoles: true },
	map: { use: 'push', skipsHoles: true },
	flatMap: { use: 'push', isFlat: true, skipsHoles: true },
	from: { use: 'push' },
	filter: { use: 'keep', skipsHoles: true },
	some: { use: 'test', found: 'true', otherwise: 'false', skipsHoles: true },
	every: { use: 'test', isNegated: true, found: 'false', otherwise: 'true', skipsHoles: true },
	find: { use: 'test', found: 'element', otherwise: 'undefined' },
	findIndex: { use: 'test', found: 'index', otherwise: '-1' },
	findLast: { use: 'test', found: 'element', otherwise: 'undefined', isReversed: true },
	findLastIndex: { use: 'test', found: 'index', otherwise: '-1', isReversed: true },
	reduce: { use: 'assign', skipsHoles: true },
	reduceRight: { use: 'assign', isReversed: true, skipsHoles: true },
};
