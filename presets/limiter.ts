/** The package that bounds how many calls of a `map` run at the same time. */
export const limiter = {
	module: 'p-map',
	/** The name its documentation imports it by. */
	local: 'pMap',
	source: 'https://github.com/sindresorhus/p-map#readme',
} as const;
