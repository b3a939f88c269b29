import type { Fact, Receiver } from './receiver.ts';

const starts: readonly Fact[] = [
	{
		names: ['Command.parse'],
		fate: 'ordered',
		reason: '`parseAsync` waits',
		source: 'https://github.com/tj/commander.js#parse-and-parseasync',
	},
	{
		names: ['Command.parseAsync'],
		fate: 'awaited',
		source: 'https://github.com/tj/commander.js#parse-and-parseasync',
	},
];

/** Commander: `parse` does not wait for its actions, `parseAsync` does. */
export const commander: Receiver = {
	package: 'commander',
	starts,
	callbacks: [
		{
			names: [
				'Command.option',
				'Command.requiredOption',
				'Command.argument',
				'Option.argParser',
				'Argument.argParser',
			],
			fate: 'needed',
			reason: 'commander parses synchronously',
			source: 'https://github.com/tj/commander.js#custom-option-processing',
		},
		{
			names: ['Command.action', 'Command.hook'],
			fate: 'ignored',
			startedBy: starts,
			source: 'https://github.com/tj/commander.js#action-handler',
		},
	],
};
