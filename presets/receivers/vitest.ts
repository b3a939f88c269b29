import type { Receiver } from './receiver.ts';

/** Vitest. Its test functions are in `testRunners`. */
export const vitest: Receiver = {
	package: 'vitest',
	callbacks: [
		{
			names: ['ExpectStatic.poll'],
			position: 0,
			fate: 'awaited',
			source: 'https://vitest.dev/api/expect.html#poll',
		},
	],
};
