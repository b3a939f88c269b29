import type { Preset } from '../src/rules/preset.ts';

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
			source: 'https://github.com/un-ts/synckit#api',
		},
	],
	gaps: [
		{
			module: 'deasync',
			functions: ['sleep', 'loopWhile', 'runLoopOnce'],
			why: 'runs other work in the middle of this function: wait for a promise instead',
			source: 'https://github.com/abbr/deasync#usages',
		},
		{
			module: 'global',
			functions: ['Atomics.wait'],
			why: 'stops this thread until another one wakes it, and does not say for what: wait for a promise of that, or use `Atomics.waitAsync`, which answers otherwise',
			source:
				'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Atomics/wait',
		},
	],
	notIncluded: [
		{
			what: '`execSync` of a script of the repository',
			why: 'What they wait for is not in the call, so there is nothing to lead back to.',
		},
	],
};
