import type { Preset } from '../src/rules/preset.ts';

const why =
	'stops this thread until another one wakes it, and does not say for what: wait for a promise of that, or use `Atomics.waitAsync`, which answers otherwise';

/** Libraries that make an asynchronous function synchronous by blocking until it is done. */
export const bridges: Preset = {
	name: 'bridges',
	summary: 'Bridges: functions that deasync and others made synchronous are asynchronous again.',
	rules: [
		{
			rule: 'deasync#default',
			bridge: 'callback',
			source: 'https://github.com/abbr/deasync#usages',
		},
		{
			rule: 'make-synchronous#default',
			bridge: 'promise',
			source: 'https://github.com/sindresorhus/make-synchronous#makesynchronousfunction',
		},
		{
			rule: 'make-synchronous/subprocess#default',
			bridge: 'text',
			source: 'https://github.com/sindresorhus/make-synchronous#api',
		},
		{
			rule: 'synckit#createSyncFn',
			bridge: 'file',
			handOver: { by: 'runAsWorker', harmless: ['tsRunner'] },
			note: 'What a file hands over is exported where it stands, and the call that hands it over goes with the last that starts the file. Where it stays, it does nothing in the main thread, which has no `workerData` (0.8 to 0.11).',
			source: 'https://github.com/un-ts/synckit#api',
		},
		{
			rule: 'global#Atomics.wait=node:timers/promises#setTimeout',
			takes: [3],
			limits: [
				{ argument: 0, kind: 'shared', why },
				{ argument: 1, kind: 'written', values: ['0'], why },
				{ argument: 2, kind: 'written', values: ['0'], why },
				{ kind: 'result', why: 'says how the wait ended, which a timer does not' },
				{ argument: 3, kind: 'delay', most: 2 ** 31 - 1 },
			],
			note: 'On memory that nobody else sees it is a pause. A longer one than a timer can make, or one without an end, stays.',
			source:
				'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Atomics/wait',
		},
	],
	gaps: [
		{
			module: 'deasync',
			functions: ['sleep', 'loopWhile', 'runLoopOnce'],
			why: 'runs other work in the middle of this function: wait for a promise instead',
			source: 'https://github.com/abbr/deasync#usages',
		},
	],
	notIncluded: [
		{
			what: 'Leading `execSync`, `execFileSync` and `spawnSync` of a script of the repository back to a function of that script',
			why: 'The preset `node` makes such a call non-blocking, and the script goes on running in its process (`spawnSync` stays). What fails in the script comes as the error of a command, with its status and what was printed: a function in its place would throw another one, and share settings and exit with this process.',
		},
	],
};
