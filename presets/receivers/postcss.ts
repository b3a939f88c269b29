import type { Fact, Receiver } from './receiver.ts';

const runners =
	'https://github.com/postcss/postcss/blob/main/docs/guidelines/runner.md#22-use-only-the-asynchronous-api';
const visitors =
	'https://github.com/postcss/postcss/blob/main/docs/guidelines/plugin.md#2-processing';

const starts: readonly Fact[] = [
	{
		names: ['css', 'content', 'map', 'root', 'messages', 'warnings', 'toString', 'sync'].map(
			(member) => `*LazyResult*.${member}`,
		),
		fate: 'misread',
		reason: 'it throws where a plugin is async, and `await` or `then` waits',
		source: runners,
	},
];

/** PostCSS: who awaits a result waits for plugins, who reads it at once gets an error where one is async. */
export const postcss: Receiver = {
	package: 'postcss',
	starts,
	members: [
		{
			names: ['AtRule', 'Comment', 'Declaration', 'Document', 'Once', 'Root', 'Rule'].flatMap(
				(event) => [`Processors.${event}`, `Processors.${event}Exit`],
			),
			fate: 'awaited',
			startedBy: starts,
			source: visitors,
		},
	],
	types: [{ names: ['TransformCallback'], fate: 'awaited', startedBy: starts, source: visitors }],
};
