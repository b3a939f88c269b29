import type { Receiver } from './receiver.ts';

const broadcaster = 'https://github.com/typeorm/typeorm/blob/master/src/subscriber/Broadcaster.ts';

const entityEvents = [
	'afterLoad',
	'beforeInsert',
	'afterInsert',
	'beforeUpdate',
	'afterUpdate',
	'beforeRemove',
	'afterRemove',
	'beforeSoftRemove',
	'afterSoftRemove',
	'beforeRecover',
	'afterRecover',
];

/** Libraries that call methods of classes, found by their decorators. */
export const decoratorLibraries: readonly Receiver[] = [
	{
		package: 'type-graphql',
		decorators: [
			{
				names: [
					'Query',
					'Mutation',
					'Subscription',
					'FieldResolver',
					'Authorized',
					'UseMiddleware',
				],
				fate: 'awaited',
				source: 'https://typegraphql.com/docs/resolvers.html',
			},
		],
	},
	{
		package: 'typeorm',
		decorators: [
			{
				names: entityEvents.map((event) => event[0]!.toUpperCase() + event.slice(1)),
				fate: 'awaited',
				sideBySide: { among: 'object' },
				source: broadcaster,
			},
		],
		members: [
			{
				names: entityEvents.map((event) => `EntitySubscriberInterface.${event}`),
				fate: 'awaited',
				sideBySide: {
					among: 'object',
					subject: 'listenTo',
					through: ['entity', 'databaseEntity'],
				},
				source: broadcaster,
			},
		],
	},
	{
		package: 'routing-controllers',
		decorators: [
			{
				names: ['Get', 'Post', 'Put', 'Delete', 'Patch', 'Head', 'All', 'HttpCode', 'UseBefore'],
				fate: 'awaited',
				source: 'https://github.com/typestack/routing-controllers#return-promises',
			},
		],
	},
	{
		package: 'inversify',
		declaredBy: ['@inversifyjs/core'],
		decorators: [
			{
				names: ['postConstruct'],
				fate: 'misread',
				reason: 'the object could only be asked for by `getAsync` then',
				source: 'https://inversify.io/docs/fundamentals/lifecycle/activation/',
			},
		],
	},
	{
		package: '@angular/core',
		decorators: [
			{
				names: ['HostListener'],
				fate: 'ignored',
				source: 'https://angular.dev/api/core/HostListener',
			},
		],
	},
];
