import type { Receiver } from './receiver.ts';

/** Commander: `parse` does not wait for its actions, `parseAsync` does. */
export const commander: Receiver = {
	package: 'commander',
	callbacks: [
		{
			names: ['Command.action', 'Command.hook'],
			fate: 'ignored',
			source: 'https://github.com/tj/commander.js#action-handler',
		},
	],
};
