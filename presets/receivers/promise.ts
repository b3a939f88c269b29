import type { Receiver } from './receiver.ts';

/** Promises, as the compiler's own libraries declare them: where a result is untyped, their types do not say that they wait. */
export const promise: Receiver = {
	package: 'typescript',
	callbacks: [
		{
			names: ['Promise.then', 'Promise.catch'],
			fate: 'awaited',
			putsOff: {},
			source: 'https://tc39.es/ecma262/#sec-promise-resolve-functions',
		},
		{
			names: ['Promise.finally'],
			fate: 'awaited',
			putsOff: {},
			source: 'https://tc39.es/ecma262/#sec-promise.prototype.finally',
		},
	],
};
