/** What a cache for async functions takes besides the function. */
export interface CacheOptions {
	readonly module: string;
	readonly name: string;
	readonly options: readonly string[];
	/** As a decorator it is always called, also without options. */
	readonly isFactory: true;
	readonly source: string;
}

export const cacheOptions: readonly CacheOptions[] = [
	{
		module: 'asyncshift-runtime',
		name: 'asyncCached',
		options: ['ttlMs', 'max', 'prefix', 'key', 'scope', 'now'],
		isFactory: true,
		source: 'runtime/README.md#asynccached',
	},
];
