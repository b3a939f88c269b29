/** Functions whose effects are known: they keep their place, and there is nothing to ask about them. */
export interface KnownEffect {
	/** `lib` for the language and its environment, else a module. */
	readonly library: string;
	/** The interface that declares them. */
	readonly owner?: string;
	/** All when absent, but for those that only read. */
	readonly names?: readonly string[];
	/** Where what they do is documented. */
	readonly source: string;
}

const timers = ['setImmediate', 'setInterval', 'setTimeout'];

export const knownEffects: readonly KnownEffect[] = [
	{ library: 'fs', source: 'https://nodejs.org/api/fs.html' },
	{ library: 'fs/promises', source: 'https://nodejs.org/api/fs.html#promises-api' },
	{
		library: 'fs-extra',
		names: [
			'copy',
			'emptyDir',
			'ensureDir',
			'ensureFile',
			'mkdirp',
			'mkdirs',
			'move',
			'outputFile',
			'outputJson',
			'outputJSON',
			'remove',
			'writeFile',
			'writeJson',
			'writeJSON',
		],
		source: 'https://github.com/jprichardson/node-fs-extra#methods',
	},
	{ library: 'child_process', source: 'https://nodejs.org/api/child_process.html' },
	{ library: 'timers/promises', source: 'https://nodejs.org/api/timers.html#timers-promises-api' },
	{ library: 'timers', names: timers, source: 'https://nodejs.org/api/timers.html' },
	{
		library: 'lib',
		names: timers,
		source: 'https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers',
	},
	...['lib', 'console'].map((library) => ({
		library,
		owner: 'Console',
		source: 'https://console.spec.whatwg.org/',
	})),
];
