import type { Receiver } from './receiver.ts';

const awaitedRoutes = 'https://docs.nestjs.com/controllers#asynchronicity';

/** NestJS: its HTTP routes. */
export const nest: Receiver = {
	package: '@nestjs/common',
	members: [
		{
			names: [
				'OnModuleInit.onModuleInit',
				'OnApplicationBootstrap.onApplicationBootstrap',
				'OnModuleDestroy.onModuleDestroy',
				'BeforeApplicationShutdown.beforeApplicationShutdown',
				'OnApplicationShutdown.onApplicationShutdown',
			],
			fate: 'awaited',
			sideBySide: { among: 'program', listedBy: 'Module' },
			source: 'https://docs.nestjs.com/fundamentals/lifecycle-events#asynchronous-initialization',
		},
		{
			names: ['FactoryProvider.useFactory'],
			fate: 'awaited',
			source: 'https://docs.nestjs.com/fundamentals/async-providers',
		},
		{
			names: ['PipeTransform.transform'],
			fate: 'awaited',
			source: 'https://docs.nestjs.com/pipes#binding-pipes',
		},
		{
			names: ['CanActivate.canActivate', 'NestInterceptor.intercept'],
			fate: 'awaited',
			source: 'https://docs.nestjs.com/guards#authorization-guard',
		},
		{
			names: ['NestMiddleware.use', 'NestModule.configure'],
			fate: 'awaited',
			source: 'https://docs.nestjs.com/middleware#applying-middleware',
		},
		{
			names: ['ExceptionFilter.catch'],
			fate: 'uncaught',
			reason: 'Nest does not wait for what an exception filter returns',
			source:
				'https://github.com/nestjs/nest/blob/master/packages/core/exceptions/exceptions-handler.ts',
		},
	],
	decorators: [
		{
			names: ['Get', 'Post', 'Put', 'Delete', 'Patch', 'Options', 'Head', 'All', 'Search', 'Sse'],
			fate: 'awaited',
			source: awaitedRoutes,
		},
		{
			names: [
				'UseGuards',
				'UseInterceptors',
				'UsePipes',
				'UseFilters',
				'HttpCode',
				'Header',
				'Redirect',
				'Render',
				'Version',
				'SetMetadata',
			],
			fate: 'awaited',
			source: 'https://docs.nestjs.com/custom-decorators',
		},
		{
			names: ['applyDecorators'],
			fate: 'awaited',
			combines: true,
			source: 'https://docs.nestjs.com/custom-decorators#decorator-composition',
		},
	],
};

/** NestJS: packages whose decorators bind methods to something else than HTTP routes. */
export const nestPackages: readonly Receiver[] = [
	{
		package: '@nestjs/graphql',
		decorators: [
			{
				names: ['Query', 'Mutation', 'Subscription', 'ResolveField', 'ResolveReference'],
				fate: 'awaited',
				source: 'https://docs.nestjs.com/graphql/resolvers',
			},
		],
	},
	{
		package: '@nestjs/microservices',
		decorators: [
			{
				names: ['MessagePattern', 'EventPattern', 'GrpcMethod'],
				fate: 'awaited',
				source: 'https://docs.nestjs.com/microservices/basics#asynchronous-responses',
			},
		],
	},
	{
		package: '@nestjs/websockets',
		decorators: [
			{
				names: ['SubscribeMessage'],
				fate: 'awaited',
				source: 'https://docs.nestjs.com/websockets/gateways#asynchronous-responses',
			},
		],
	},
	{
		package: '@nestjs/schedule',
		decorators: [
			{
				names: ['Cron', 'Interval', 'Timeout'],
				fate: 'overlapping',
				source: 'https://docs.nestjs.com/techniques/task-scheduling#declarative-cron-jobs',
			},
		],
	},
	{
		package: '@nestjs/event-emitter',
		decorators: [
			{
				names: ['OnEvent'],
				fate: 'ordered',
				reason: '`emit` calls its listeners one after the other, and goes on at once',
				source: 'https://docs.nestjs.com/techniques/events#listening-to-events',
			},
		],
	},
	{
		package: '@nestjs/swagger',
		decorators: [
			{
				names: ['Api*'],
				fate: 'awaited',
				source: 'https://docs.nestjs.com/openapi/decorators',
			},
		],
	},
];
