import type { Receiver } from './receiver.ts';

/** Hono, from version 3. */
export const hono: Receiver = {
	package: 'hono',
	callbacks: [
		{
			names: ['get', 'post', 'put', 'delete', 'patch', 'options', 'all', 'on', 'use'].map(
				(verb) => `Hono.${verb}`,
			),
			fate: 'awaited',
			passesOn: 1,
			from: 3,
			source: 'https://hono.dev/docs/guides/middleware',
		},
		{
			names: ['Hono.onError', 'Hono.notFound'],
			fate: 'awaited',
			from: 3,
			source: 'https://hono.dev/docs/api/hono#error-handling',
		},
		{
			names: ['Factory.createHandlers', 'Factory.createMiddleware', 'createMiddleware'],
			fate: 'awaited',
			passesOn: 1,
			from: 3,
			source: 'https://hono.dev/docs/helpers/factory',
		},
		{
			names: ['validator'],
			fate: 'awaited',
			position: 1,
			from: 4,
			source: 'https://hono.dev/docs/guides/validation',
		},
	],
};
