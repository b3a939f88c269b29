/** Where the helpers of `asyncshift-runtime` come from: options that several transforms have in common. */
export const runtimeOptions = {
	runtime: {
		type: 'string',
		choices: ['package', 'vendor'],
		default: 'package',
		describe:
			'Import the helpers from `asyncshift-runtime`, or write the files of those that are needed into the repository; `offload` and `asyncCached` need piscina and lru-cache all the same',
	},
	'runtime-dir': {
		type: 'string',
		describe:
			'Folder for these files, relative to the root (default: `asyncshift` beside the sources)',
	},
} as const;

/** Values of {@link runtimeOptions}. */
export interface RuntimeChoice {
	readonly runtime: 'package' | 'vendor';
	readonly 'runtime-dir': string | undefined;
}
