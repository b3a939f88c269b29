import type { Fact, Receiver } from './receiver.ts';

const verbs = [
	'all',
	'checkout',
	'copy',
	'delete',
	'get',
	'head',
	'lock',
	'merge',
	'move',
	'notify',
	'options',
	'patch',
	'post',
	'propfind',
	'purge',
	'put',
	'report',
	'search',
	'subscribe',
	'trace',
	'unlock',
	'use',
	'param',
];
const names = ['IRouter', 'IRoute', 'Application', 'Router'].flatMap((owner) =>
	verbs.map((verb) => `${owner}.${verb}`),
);
const goesOnBy = ['NextFunction'];
const until4: Omit<Fact, 'names'> = {
	goesOnBy,
	until: 4,
	fate: 'uncaught',
	reason: 'Express 4 passes an error on to its error handlers, but not a rejection',
	source: 'https://expressjs.com/en/guide/error-handling.html',
};
const patched4: Omit<Fact, 'names'> = {
	until: 4,
	beside: ['express-async-errors'],
	goesOnBy,
	fate: 'awaited',
	source: 'https://github.com/davidbanham/express-async-errors',
};
const from5: Omit<Fact, 'names'> = {
	from: 5,
	goesOnBy,
	fate: 'awaited',
	source: 'https://expressjs.com/en/guide/migrating-5.html#rejected-promises',
};
const handlerTypes = ['RequestHandler', 'ErrorRequestHandler', 'RequestParamHandler'];

/** Express: its types allow promises in both versions, so the installed version decides. */
export const express: Receiver = {
	package: 'express',
	declaredBy: ['express-serve-static-core'],
	callbacks: [
		{ names, ...patched4 },
		{ names, ...until4 },
		{ names, ...from5 },
		{
			names: ['Application.listen'],
			fate: 'ignored',
			source: 'https://expressjs.com/en/api.html#app.listen',
		},
		{
			names: ['Application.on', 'Application.engine'],
			fate: 'ordered',
			source: 'https://expressjs.com/en/api.html#app.onmount',
		},
	],
	types: [
		{ names: handlerTypes, ...patched4 },
		{ names: handlerTypes, ...until4 },
		{ names: handlerTypes, ...from5 },
	],
};
