import type { Fact, Receiver } from './receiver.ts';

const hooks = 'https://mongoosejs.com/docs/middleware.html#pre';
const mongooseStarts: readonly Fact[] = [
	{
		names: ['Document.validateSync', 'Model.validateSync'],
		fate: 'misread',
		reason: 'it skips a validator that is async, or takes its promise for a valid value',
		source: 'https://mongoosejs.com/docs/api/document.html#Document.prototype.validateSync()',
	},
];
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
		starts: mongooseStarts,
		members: [
			{
				names: ['ToObjectOptions.transform'],
				fate: 'needed',
				reason: '`toJSON()` and `toObject()` take what it gives for the object',
				source: 'https://mongoosejs.com/docs/api/document.html#transform',
			},
			{
				names: ['VirtualPathFunctions.get', 'VirtualPathFunctions.set'],
				fate: 'needed',
				reason: 'who reads or sets a virtual goes on at once',
				source: 'https://mongoosejs.com/docs/tutorials/virtuals.html',
			},
			{
				names: ['SchemaTypeOptions.transform', 'PopulateOptions.transform'],
				fate: 'needed',
				reason: 'what it gives is taken for the value',
				source: 'https://mongoosejs.com/docs/populate.html#transform-populated-documents',
			},
			{
				names: ['ValidateOpts.validator'],
				fate: 'awaited',
				startedBy: mongooseStarts,
				from: 5,
				source: 'https://mongoosejs.com/docs/validation.html#async-custom-validators',
			},
		],
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
