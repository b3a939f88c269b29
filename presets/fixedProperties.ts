/** Properties of a library's objects that the library sets once, when it makes them. */
export interface FixedProperties {
	/** `lib` for the language and its environment, else a module. */
	readonly library: string;
	/** The interface that declares them. */
	readonly owner: string;
	/** All when absent. */
	readonly names?: readonly string[];
	/** Where that is documented. */
	readonly source: string;
}

export const fixedProperties: readonly FixedProperties[] = [
	{
		library: 'lib',
		owner: 'String',
		names: ['length'],
		source: 'https://tc39.es/ecma262/#sec-properties-of-string-instances-length',
	},
	...['Dirent', 'Stats', 'StatsBase', 'BigIntStats'].map((owner) => ({
		library: 'fs',
		owner,
		source: 'https://nodejs.org/api/fs.html#common-objects',
	})),
	{
		library: 'path',
		owner: 'ParsedPath',
		source: 'https://nodejs.org/api/path.html#pathparsepath',
	},
];
