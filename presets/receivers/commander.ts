import type { Receiver } from './receiver.ts';

/** Commander: `parse` does not wait for its actions, `parseAsync` does. */
export const commander: Receiver = {
	package: 'commander',
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
			source: 'https://github.com/tj/commander.js#action-handler',
		},
	],
};
