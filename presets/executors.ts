/** A library's function that runs another one in a worker. */
export interface ExecutorFact {
	/** As `--executor` reads it. */
	readonly rule: string;
	/** Where its parameters are documented. */
	readonly source: string;
}

/** Worker pools that are handed the function itself. */
export const executorFacts: readonly ExecutorFact[] = [
	{
		rule: 'workerpool#Pool.exec(fn, args)',
		source: 'https://github.com/josdejong/workerpool#pool',
	},
];
