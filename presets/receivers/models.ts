import type { Receiver } from './receiver.ts';

const hooks = 'https://mongoosejs.com/docs/middleware.html#pre';
const sequelizeHooks = 'https://sequelize.org/docs/v6/other-topics/hooks/';
const synchronous = [
	'beforeInit',
	'afterInit',
	'beforeDefine',
	'afterDefine',
	'beforeAssociate',
	'afterAssociate',
];

/** Object models of databases, which run hooks one after the other. */
export const models: readonly Receiver[] = [
	{
		package: 'mongoose',
		callbacks: [
			{
				names: ['Schema.pre', 'Schema.post'],
				events: ['init'],
				fate: 'ordered',
				reason: 'hooks of `init` are synchronous',
				source: 'https://mongoosejs.com/docs/middleware.html#synchronous',
			},
			{ names: ['Schema.pre'], fate: 'awaited', done: 0, from: 5, until: 8, source: hooks },
			{ names: ['Schema.pre'], fate: 'awaited', from: 9, source: hooks },
			{
				names: ['Schema.post'],
				fate: 'awaited',
				done: 1,
				from: 5,
				source: 'https://mongoosejs.com/docs/middleware.html#post-async',
			},
		],
	},
	{
		package: 'sequelize',
		callbacks: [
			{
				names: ['*.addHook'],
				events: synchronous,
				fate: 'ordered',
				reason: 'hooks of this event are synchronous',
				source: sequelizeHooks,
			},
			{
				names: synchronous.map((event) => `*.${event}`),
				fate: 'ordered',
				reason: 'hooks of this event are synchronous',
				source: sequelizeHooks,
			},
			{
				names: ['*.addHook', '*.before*', '*.after*'],
				fate: 'awaited',
				from: 5,
				source: sequelizeHooks,
			},
		],
	},
];
