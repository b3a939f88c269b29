/** What a cache for async functions takes besides the function. */
export interface CacheOptions {
	readonly module: string;
	readonly name: string;
	readonly options: readonly string[];
	/** It goes by the values of all arguments, unless it gets this option. */
	readonly keyOption: string;
	/** Classes and interfaces of the language and its environment whose instances it compares by value. */
	readonly compared: readonly string[];
	/** As a decorator it is always called, also without options. */
	readonly isFactory: true;
	readonly source: string;
}

export const cacheOptions: readonly CacheOptions[] = [
	{
		module: 'asyncshift-runtime',
		name: 'asyncCached',
		options: ['ttlMs', 'max', 'prefix', 'key', 'scope', 'now'],
		keyOption: 'key',
		compared: [
			'BigInt64Array',
			'BigUint64Array',
			'Buffer',
			'Date',
			'Float32Array',
			'Float64Array',
			'Int16Array',
			'Int32Array',
			'Int8Array',
			'Map',
			'ReadonlyMap',
			'ReadonlySet',
			'RegExp',
			'Set',
			'URL',
			'Uint16Array',
			'Uint32Array',
			'Uint8Array',
			'Uint8ClampedArray',
		],
		isFactory: true,
		source: 'runtime/README.md#asynccached',
	},
];
