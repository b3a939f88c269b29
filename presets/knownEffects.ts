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

/** Packages of prompts, which ask one after the other. */
const prompts = [
	'checkbox',
	'confirm',
	'editor',
	'expand',
	'input',
	'number',
	'password',
	'prompts',
	'rawlist',
	'search',
	'select',
].map((name) => `@inquirer/${name}`);

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
	{ library: 'stream', source: 'https://nodejs.org/api/stream.html' },
	{
		library: 'events',
		names: [
			'addListener',
			'emit',
			'off',
			'on',
			'once',
			'prependListener',
			'prependOnceListener',
			'removeAllListeners',
			'removeListener',
		],
		source: 'https://nodejs.org/api/events.html#class-eventemitter',
	},
	...['inquirer', ...prompts].map((library) => ({
		library,
		source: 'https://github.com/SBoudrias/Inquirer.js#readme',
	})),
	{ library: 'open', source: 'https://github.com/sindresorhus/open#readme' },
	{ library: 'cross-spawn', source: 'https://github.com/moxystudio/node-cross-spawn#readme' },
	{
		// What a `get` does is for the server to say.
		library: 'superagent',
		names: ['del', 'delete', 'patch', 'post', 'put'],
		source: 'https://ladjs.github.io/superagent/#request-basics',
	},
	{
		library: 'vscode',
		names: ['executeCommand'],
		source: 'https://code.visualstudio.com/api/references/vscode-api#commands',
	},
	{
		library: 'winston',
		names: ['debug', 'error', 'http', 'info', 'log', 'silly', 'verbose', 'warn'],
		source: 'https://github.com/winstonjs/winston#logging-levels',
	},
	{
		library: 'pino',
		names: ['debug', 'error', 'fatal', 'info', 'trace', 'warn'],
		source: 'https://github.com/pinojs/pino/blob/main/docs/api.md#logger-instance',
	},
	{
		library: 'ora',
		names: [
			'clear',
			'fail',
			'info',
			'render',
			'start',
			'stop',
			'stopAndPersist',
			'succeed',
			'warn',
		],
		source: 'https://github.com/sindresorhus/ora#instance',
	},
];
