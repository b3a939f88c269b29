import type { Fact, Receiver } from './receiver.ts';

const addHook = ['FastifyInstance.addHook'];
const hooks = 'https://fastify.dev/docs/latest/Reference/Hooks/';
const routes = 'https://fastify.dev/docs/latest/Reference/Routes/#async-await';
/** Methods of `FastifyReply` that send nothing, and those of `@fastify/cookie`. */
const quiet = [
	'code',
	'compileSerializationSchema',
	'getDecorator',
	'getHeader',
	'getHeaders',
	'getSerializationFunction',
	'hasHeader',
	'hasTrailer',
	'header',
	'headers',
	'hijack',
	'removeHeader',
	'removeTrailer',
	'serialize',
	'serializeInput',
	'serializer',
	'status',
	'trailer',
	'type',
	'writeEarlyHints',
	'clearCookie',
	'cookie',
	'setCookie',
	'unsignCookie',
];
/** Streams, and hooks that wait, send the answer later: by then the promise must not have ended with nothing. */
const answers = { position: 1, quiet };
const handler: Omit<Fact, 'names'> = { fate: 'awaited', settled: 1, answers, source: routes };
/** Hooks after the one that has answered are passed over, and so is the handler. */
const hookAnswers = { ...answers, sends: ['send', 'redirect', 'callNotFound'] };

/** Hooks that may return a promise: those of one kind get the same, and call `done` at the same position. */
const hookKinds: readonly (Omit<Fact, 'names'> & { readonly events: readonly string[] })[] = [
	{
		events: ['onRequest', 'preValidation', 'preHandler', 'onResponse', 'onTimeout'],
		fate: 'awaited',
		done: 2,
		answers: hookAnswers,
		source: `${hooks}#respond-to-a-request-from-a-hook`,
	},
	{
		events: ['preParsing', 'preSerialization', 'onSend', 'onError'],
		fate: 'awaited',
		done: 3,
		answers: hookAnswers,
		source: `${hooks}#respond-to-a-request-from-a-hook`,
	},
	{
		events: ['onReady', 'onListen', 'preClose'],
		fate: 'awaited',
		isStart: true,
		done: 0,
		source: `${hooks}#onready`,
	},
	{
		events: ['onClose', 'onRequestAbort'],
		fate: 'awaited',
		done: 1,
		source: `${hooks}#onclose`,
	},
];
const plugin: Omit<Fact, 'names'> = {
	fate: 'awaited',
	isStart: true,
	done: 2,
	source: 'https://fastify.dev/docs/latest/Reference/Plugins/#asyncawait',
};

/** Fastify, from version 3. */
export const fastify: Receiver = {
	package: 'fastify',
	callbacks: [
		{
			names: ['get', 'head', 'post', 'put', 'delete', 'options', 'patch', 'trace', 'all'].map(
				(verb) => `FastifyInstance.${verb}`,
			),
			...handler,
		},
		{
			names: addHook,
			events: ['onRoute', 'onRegister'],
			fate: 'ordered',
			reason: 'Fastify calls this hook synchronously',
			source: `${hooks}#onroute`,
		},
		...hookKinds.map((kind) => ({ ...kind, names: addHook })),
		{
			names: ['FastifyInstance.addContentTypeParser'],
			fate: 'awaited',
			done: 2,
			source: 'https://fastify.dev/docs/latest/Reference/ContentTypeParser/#usage',
		},
		{
			names: ['FastifyReply.trailer'],
			fate: 'awaited',
			done: 2,
			source: 'https://fastify.dev/docs/latest/Reference/Reply/#trailerkey-function',
		},
		{ names: ['FastifyInstance.register'], ...plugin },
		{
			names: ['FastifyInstance.setErrorHandler'],
			fate: 'awaited',
			settled: 2,
			answers: { position: 2, quiet },
			source: 'https://fastify.dev/docs/latest/Reference/Server/#seterrorhandler',
		},
		{
			names: ['FastifyInstance.setNotFoundHandler'],
			...handler,
			source: 'https://fastify.dev/docs/latest/Reference/Server/#setnotfoundhandler',
		},
	],
	types: [
		{ names: ['FastifyPluginCallback'], ...plugin },
		...hookKinds.map(({ events, ...kind }) => ({
			...kind,
			names: events.map((event) => `${event}HookHandler`),
		})),
	],
	members: [
		{ names: ['RouteOptions.handler', 'RouteShorthandOptionsWithHandler.handler'], ...handler },
		...hookKinds.map(({ events, ...kind }) => ({
			...kind,
			names: events.map((event) => `RouteShorthandOptions.${event}`),
			source: 'https://fastify.dev/docs/latest/Reference/Routes/#routes-options',
		})),
	],
};
