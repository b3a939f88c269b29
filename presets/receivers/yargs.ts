import type { Fact, Receiver } from './receiver.ts';

const parsing =
	'https://github.com/yargs/yargs/blob/main/docs/api.md#parseargs-context-parsecallback';

const starts: readonly Fact[] = [
	{
		names: ['Argv.parseSync'],
		fate: 'misread',
		reason: 'it throws, and `parseAsync` waits',
		source:
			'https://github.com/yargs/yargs/blob/main/docs/api.md#parsesyncargs-context-parsecallback',
	},
	{ names: ['Argv.parse', 'Argv.argv'], fate: 'ordered', until: 16, source: parsing },
	{
		names: ['Argv.parse', 'Argv.parseAsync', 'Argv.argv'],
		fate: 'awaited',
		from: 17,
		source: parsing,
	},
];

const failures: readonly Fact[] = [
	{
		names: ['Argv.fail'],
		fate: 'caught',
		source: 'https://github.com/yargs/yargs/blob/main/docs/api.md#failfn--boolean',
	},
];

const commands = 'https://github.com/yargs/yargs/blob/main/docs/advanced.md#commands';

/** Yargs: since 17, `parse` and `argv` give a promise where a function does that they run. */
export const yargs: Receiver = {
	package: 'yargs',
	starts,
	failures,
	callbacks: [
		{
			names: ['Argv.command', 'Argv.usage', 'Argv.middleware'],
			fate: 'caught',
			startedBy: starts,
			failures: { by: failures, getsOnly: 'rejections' },
			source: commands,
		},
		{
			names: ['Argv.parse', 'Argv.parseAsync', 'Argv.parseSync'],
			fate: 'ordered',
			source: parsing,
		},
	],
	members: [
		{
			names: ['CommandModule.handler', 'CommandModule.builder'],
			fate: 'caught',
			startedBy: starts,
			failures: { by: failures, getsOnly: 'rejections' },
			source: commands,
		},
		{
			names: ['Options.coerce', 'PositionalOptions.coerce'],
			fate: 'needed',
			reason: 'yargs before 17 uses the value at once',
			until: 16,
			source: 'https://github.com/yargs/yargs/blob/main/docs/api.md#coerce',
		},
		{
			names: ['Options.coerce', 'PositionalOptions.coerce'],
			fate: 'caught',
			from: 17,
			startedBy: starts,
			failures: { by: failures, getsOnly: 'errors' },
			source: 'https://github.com/yargs/yargs/blob/main/docs/api.md#coerce',
		},
	],
};
