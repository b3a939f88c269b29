import type { Receiver } from './receiver.ts';

/** express-async-handler: what it makes of a handler hands a rejection on to Express. */
export const expressAsyncHandler: Receiver = {
	package: 'express-async-handler',
	callbacks: [
		{
			names: ['expressAsyncHandler'],
			fate: 'awaited',
			goesOnBy: ['NextFunction'],
			source: 'https://www.npmjs.com/package/express-async-handler',
		},
	],
};
