import { clonedErrors } from './structuredClone.ts';

/** A library's function that runs another one in a worker. */
export interface ExecutorFact {
	readonly package: string;
	/** As its types declare it. */
	readonly name: string;
	/** As in `--executor`. */
	readonly parameters: readonly ('executor' | 'fn' | 'args' | '...args')[];
	/** Why its calls stay where no rule names the pool, as the end of a sentence: "it is given …". */
	readonly stays: string;
	/** How its pool is given a file of functions for the workers. */
	readonly worker: WorkerFact;
	/** Where its parameters are documented. */
	readonly source: string;
}

/** A pool that is made with the path of the file that its workers load. */
export interface WorkerFact {
	/** Names of the package that make one. */
	readonly made: readonly string[];
	/** Where the path stands: the option of the first argument, or the argument itself. */
	readonly path: { readonly option: string } | 'argument';
	/** Option with the name of the function that is called where the call names none. */
	readonly name?: string;
	/** Options that only say how many workers there are and how long they live. */
	readonly sizing: readonly string[];
	/** Options that say more than that, with the values at which they do not. */
	readonly harmless?: Readonly<Record<string, readonly string[]>>;
	/** Errors that callers get as they are thrown, by the names of their classes. */
	readonly errors: readonly string[];
	/** Methods that end a pool, and do nothing else. */
	readonly ends: readonly string[];
	/** Function of the package by which the file says what its functions are called. */
	readonly registers?: string;
}

const workerpool: WorkerFact = {
	made: ['pool'],
	path: 'argument',
	sizing: ['minWorkers', 'maxWorkers', 'maxQueueSize', 'workerTerminateTimeout'],
	// Processes get and give JSON: https://github.com/josdejong/workerpool#pool
	harmless: { workerType: ['auto', 'thread'] },
	// `convertError` keeps the own properties, the name of the class is none of them.
	errors: ['Error'],
	ends: ['terminate'],
	registers: 'worker',
};

const piscina: WorkerFact = {
	made: ['default', 'Piscina'],
	path: { option: 'filename' },
	name: 'name',
	sizing: [
		'minThreads',
		'maxThreads',
		'idleTimeout',
		'maxQueue',
		'concurrentTasksPerWorker',
		'atomics',
		'niceIncrement',
		'trackUnmanagedFds',
		'closeTimeout',
		'recordTiming',
		'workerHistogram',
	],
	// What structured cloning keeps: https://nodejs.org/api/v8.html#serialization-api
	errors: clonedErrors,
	ends: ['destroy', 'close'],
};

/** Worker pools of libraries. */
export const executorFacts: readonly ExecutorFact[] = [
	{
		package: 'workerpool',
		name: 'Pool.exec',
		parameters: ['fn', 'args'],
		stays:
			"gives work to other threads: name the pool with `--executor 'workerpool#Pool.exec(fn, args)'`",
		worker: workerpool,
		source: 'https://github.com/josdejong/workerpool#pool',
	},
	// A class that is exported as the default has no other name.
	...['default.run', 'Piscina.run'].map((name) => ({
		package: 'piscina',
		name,
		parameters: [],
		stays:
			"is given data for a worker file: name the pool with `--executor '<module>#<pool>.run(task, options)'`",
		worker: piscina,
		source: 'https://github.com/piscinajs/piscina#method-runtask-options',
	})),
];
