/** A library's function that runs another one in a worker. */
export interface ExecutorFact {
	readonly package: string;
	/** As its types declare it. */
	readonly name: string;
	/** As in `--executor`. */
	readonly parameters: readonly ('executor' | 'fn' | 'args' | '...args')[];
	/** Where its parameters are documented. */
	readonly source: string;
}

/** Worker pools that are handed the function itself. */
export const executorFacts: readonly ExecutorFact[] = [
	{
		package: 'workerpool',
		name: 'Pool.exec',
		parameters: ['fn', 'args'],
		source: 'https://github.com/josdejong/workerpool#pool',
	},
];
