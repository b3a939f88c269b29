/** Functions that put names together, each in the folder that the one before it names. */
export interface PathJoin {
	readonly library: string;
	readonly names: readonly string[];
	/** Where that is documented. */
	readonly source: string;
}

export const pathJoins: readonly PathJoin[] = [
	{
		library: 'path',
		names: ['join', 'resolve'],
		source: 'https://nodejs.org/api/path.html#pathjoinpaths',
	},
];
