import type { Receiver } from './receiver.ts';

/** Koa, from version 2. */
export const koa: Receiver = {
	package: 'koa',
	declaredBy: ['@koa/router', 'koa-router', 'koa-compose'],
	callbacks: [
		{
			names: [
				'Application.use',
				'Router.use',
				...['get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'options', 'all', 'param'].map(
					(verb) => `Router.${verb}`,
				),
			],
			fate: 'awaited',
			passesOn: 1,
			from: 2,
			source: 'https://github.com/koajs/koa/blob/master/docs/guide.md#writing-middleware',
		},
	],
};
