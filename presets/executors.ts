/** A library's function that runs another one in a worker. */
export interface ExecutorFact {
	readonly package: string;
	/** As its types declare it. */
	readonly name: string;
	/** As in `--executor`. */
	readonly parameters: readonly ('executor' | 'fn' | 'args' | '...args')[];
	/** Why its calls stay, as the end of a sentence: "it is given …". */
	readonly stays?: string;
	/** Where its parameters are documented. */
	readonly source: string;
}

/** Worker pools of libraries. */
export const executorFacts: readonly ExecutorFact[] = [
	{
		package: 'workerpool',
		name: 'Pool.exec',
		parameters: ['fn', 'args'],
		source: 'https://github.com/josdejong/workerpool#pool',
	},
	// A class that is exported as the default has no other name.
	...['default.run', 'Piscina.run'].map((name) => ({
		package: 'piscina',
		name,
		parameters: [],
		stays:
			'is given data for a worker file, and does not name the function that gets it: name a helper of your own that does with `--executor`',
		source: 'https://github.com/piscinajs/piscina#method-runtask-options',
	})),
];
