/** Types of the language and of Node.js whose values are copied to another thread as they are. */
export interface ClonedType {
	readonly names: readonly string[];
	/** Whether all type arguments have to be copied, too. */
	readonly holdsArguments?: true;
	readonly source: string;
}

/** Classes of errors that are still theirs in a copy. */
export const clonedErrors: readonly string[] = [
	'Error',
	'EvalError',
	'RangeError',
	'ReferenceError',
	'SyntaxError',
	'TypeError',
	'URIError',
];

/** Modules of Node.js of whose state every thread has its own. */
export const threadModules = {
	names: ['async_hooks', 'cluster', 'inspector', 'process', 'trace_events', 'v8', 'worker_threads'],
	source: 'https://nodejs.org/api/worker_threads.html#class-worker',
} as const;

/** Globals that work in every thread as they do in the main one. */
export const threadGlobals = {
	names: [
		'AbortController',
		'FormData',
		'Headers',
		'Request',
		'TextDecoder',
		'TextEncoder',
		'URL',
		'URLSearchParams',
		'clearImmediate',
		'clearInterval',
		'clearTimeout',
		'fetch',
		'queueMicrotask',
		'setImmediate',
		'setInterval',
		'setTimeout',
	],
	source: 'https://nodejs.org/api/globals.html',
} as const;

/** Further ones that only compute. */
export const computingGlobals = {
	names: ['TextDecoder', 'TextEncoder', 'atob', 'btoa', 'structuredClone'],
	source: 'https://nodejs.org/api/globals.html',
} as const;

const algorithm =
	'https://developer.mozilla.org/en-US/docs/Web/API/Web_Workers_API/Structured_clone_algorithm#supported_types';

export const clonedTypes: readonly ClonedType[] = [
	{
		names: ['Array', 'ReadonlyArray', 'Map', 'ReadonlyMap', 'Set', 'ReadonlySet'],
		holdsArguments: true,
		source: algorithm,
	},
	{
		names: ['Partial', 'Readonly', 'Record', 'Required'],
		holdsArguments: true,
		source: 'https://www.typescriptlang.org/docs/handbook/utility-types.html',
	},
	// A list with properties of its own, which a copy has, too.
	{ names: ['RegExpExecArray', 'RegExpMatchArray'], source: algorithm },
	{ names: ['Date', 'RegExp', 'ArrayBuffer', 'DataView'], source: algorithm },
	{
		names: [
			'BigInt64Array',
			'BigUint64Array',
			'Float32Array',
			'Float64Array',
			'Int16Array',
			'Int32Array',
			'Int8Array',
			'Uint16Array',
			'Uint32Array',
			'Uint8Array',
			'Uint8ClampedArray',
		],
		source: algorithm,
	},
	// `offload` gives a Buffer back where a Buffer went in.
	{
		names: ['Buffer'],
		source: 'https://nodejs.org/api/worker_threads.html#portpostmessagevalue-transferlist',
	},
];
