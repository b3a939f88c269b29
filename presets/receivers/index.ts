import { commander } from './commander.ts';
import { decoratorLibraries } from './decorators.ts';
import { dom } from './dom.ts';
import { express } from './express.ts';
import { expressAsyncHandler } from './expressAsyncHandler.ts';
import { fastify } from './fastify.ts';
import { graphql, graphqlTools } from './graphql.ts';
import { hono } from './hono.ts';
import { koa } from './koa.ts';
import { models } from './models.ts';
import { nest, nestPackages } from './nest.ts';
import { node } from './node.ts';
import { postcss } from './postcss.ts';
import { promise } from './promise.ts';
import { react } from './react.ts';
import type { Receiver } from './receiver.ts';
import { sockets } from './sockets.ts';
import { trpc } from './trpc.ts';
import { twoWayLibraries } from './twoWays.ts';
import { vitest } from './vitest.ts';
import { vue } from './vue.ts';
import { yargs } from './yargs.ts';

/** Every library with known facts. */
export const receivers: readonly Receiver[] = [
	node,
	dom,
	promise,
	vitest,
	express,
	expressAsyncHandler,
	fastify,
	koa,
	hono,
	graphql,
	graphqlTools,
	nest,
	...nestPackages,
	react,
	vue,
	commander,
	yargs,
	trpc,
	postcss,
	...twoWayLibraries,
	...sockets,
	...models,
	...decoratorLibraries,
];
