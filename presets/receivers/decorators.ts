import type { Receiver } from './receiver.ts';

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
				names: [
					'AfterLoad',
					'BeforeInsert',
					'AfterInsert',
					'BeforeUpdate',
					'AfterUpdate',
					'BeforeRemove',
					'AfterRemove',
					'BeforeSoftRemove',
					'AfterSoftRemove',
					'BeforeRecover',
					'AfterRecover',
				],
				fate: 'awaited',
				source: 'https://github.com/typeorm/typeorm/blob/master/src/subscriber/Broadcaster.ts',
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
		package: 'class-validator',
		members: [
			{
				names: ['ValidatorConstraintInterface.validate'],
				fate: 'misread',
				reason: '`validateSync` would take the promise for a valid value',
				source: 'https://github.com/typestack/class-validator#synchronous-validation',
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
