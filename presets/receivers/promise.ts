import type { Receiver } from './receiver.ts';

/** Promises, as the compiler's own libraries declare them. `then` and `catch` say by their types that they wait. */
export const promise: Receiver = {
	package: 'typescript',
	callbacks: [
		{
			names: ['Promise.finally'],
			fate: 'awaited',
			source: 'https://tc39.es/ecma262/#sec-promise.prototype.finally',
		},
	],
};
