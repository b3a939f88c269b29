import type { RuleVersions } from '../src/rules/rule.ts';

/**
 * Functions of libraries that only read, and give a promise that is rejected where they fail: they throw
 * nothing at once.
 */
export interface LibraryRead {
	/** `lib` for the language and its environment, else packages, or modules that a package declares by name. */
	readonly libraries: readonly string[];
	/** The interface that declares them; any when absent. */
	readonly owner?: string;
	readonly names: readonly string[];
	/** How many arguments they have at most: a further one may ask for something else than to read. */
	readonly arguments?: number;
	/** Its first argument is a query in SQL, which has to be written out and to do nothing but select. */
	readonly takesSql?: true;
	/** It changes its object, which has to be made by a call in front of it: nobody else has that. */
	readonly ofCall?: true;
	/** What its object belongs to has this member, which that of a transaction has not: `prisma.user.findMany()`. */
	readonly ofClientWith?: string;
	/** In a pipeline it only joins the queue, and gives no promise. */
	readonly givesPromise?: true;
	/** Versions that this holds for. */
	readonly versions?: RuleVersions;
	/** Where that is documented. */
	readonly source: string;
}

/** Where the types of `fetch` come from: the DOM library, Node.js, and what Node.js takes them from. */
const fetches = ['lib', 'node', 'globals', 'web-globals/fetch', 'undici-types', 'undici'];

export const libraryReads: readonly LibraryRead[] = [
	{
		libraries: fetches,
		names: ['fetch'],
		// Without options, the method is GET.
		arguments: 1,
		source: 'https://fetch.spec.whatwg.org/#fetch-method',
	},
	...['Body', 'BodyMixin'].map((owner) => ({
		libraries: fetches,
		owner,
		names: ['arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text'],
		source: 'https://fetch.spec.whatwg.org/#body-mixin',
	})),
	{
		libraries: ['axios'],
		names: ['get', 'head'],
		// The checks of further options throw at once before version 1.7.
		arguments: 1,
		source: 'https://github.com/axios/axios/blob/v1.6.2/lib/core/Axios.js',
	},
	{
		// `request` is an async function.
		libraries: ['axios'],
		names: ['get', 'head'],
		versions: { package: 'axios', from: '1.7' },
		source: 'https://github.com/axios/axios/blob/v1.7.9/lib/core/Axios.js',
	},
	{
		libraries: ['fs-extra'],
		names: [
			'access',
			'exists',
			'lstat',
			'pathExists',
			'readFile',
			'readJSON',
			'readJson',
			'readdir',
			'readlink',
			'realpath',
			'stat',
		],
		// Before, they take callbacks.
		versions: { package: 'fs-extra', from: '3' },
		source: 'https://github.com/jprichardson/node-fs-extra#methods',
	},
	{
		libraries: ['glob'],
		names: ['glob'],
		// Before, it takes a callback.
		versions: { package: 'glob', from: '9' },
		source:
			'https://github.com/isaacs/node-glob/blob/00863c2a451d2686f81defab434157242cdceef4/README.md',
	},
	{
		// Each query gets a connection of its own, which no transaction is on.
		libraries: ['pg', 'pg-pool'],
		owner: 'Pool',
		names: ['query'],
		takesSql: true,
		source: 'https://node-postgres.com/apis/pool#poolquery',
	},
	{
		libraries: ['sqlite'],
		owner: 'Database',
		names: ['all', 'get'],
		takesSql: true,
		source: 'https://github.com/kriasoft/node-sqlite/blob/master/src/Database.ts',
	},
	{
		libraries: ['mongoose'],
		owner: 'Model',
		names: [
			'countDocuments',
			'distinct',
			'estimatedDocumentCount',
			'exists',
			'find',
			'findById',
			'findOne',
		],
		// Options may name a session, in which one thing is done after the other.
		arguments: 2,
		source: 'https://mongoosejs.com/docs/api/model.html',
	},
	{
		// A query is sent when it is awaited, once.
		libraries: ['mongoose'],
		owner: 'Query',
		names: ['exec', 'lean', 'limit', 'populate', 'select', 'skip', 'sort'],
		ofCall: true,
		source: 'https://mongoosejs.com/docs/queries.html#executing',
	},
	{
		// What `prisma generate` writes is in `node_modules/.prisma`.
		libraries: ['@prisma/client', '.prisma'],
		names: [
			'aggregate',
			'count',
			'findFirst',
			'findFirstOrThrow',
			'findMany',
			'findUnique',
			'findUniqueOrThrow',
			'groupBy',
		],
		ofClientWith: '$transaction',
		source: 'https://www.prisma.io/docs/orm/reference/prisma-client-reference#model-queries',
	},
	{
		libraries: ['ioredis', '@redis/client', 'redis'],
		givesPromise: true,
		names: [
			'exists',
			'get',
			'hGet',
			'hGetAll',
			'hget',
			'hgetall',
			'hmGet',
			'hmget',
			'lRange',
			'lrange',
			'mGet',
			'mget',
			'pTTL',
			'pttl',
			'sCard',
			'sIsMember',
			'sMembers',
			'scard',
			'sismember',
			'smembers',
			'strLen',
			'strlen',
			'ttl',
			'zRange',
			'zScore',
			'zrange',
			'zscore',
		],
		source: 'https://redis.io/docs/latest/commands/?group=string',
	},
];

/** Functions and words of SQL that stand in front of a bracket and change nothing. */
export const sqlReads: readonly string[] = [
	'abs',
	'all',
	'and',
	'any',
	'array',
	'array_agg',
	'as',
	'avg',
	'by',
	'cast',
	'coalesce',
	'concat',
	'count',
	'date_trunc',
	'distinct',
	'exists',
	'extract',
	'filter',
	'from',
	'greatest',
	'in',
	'join',
	'json_agg',
	'least',
	'length',
	'limit',
	'lower',
	'max',
	'min',
	'not',
	'nullif',
	'offset',
	'on',
	'or',
	'over',
	'round',
	'row_number',
	'select',
	'string_agg',
	'substring',
	'sum',
	'to_char',
	'trim',
	'union',
	'upper',
	'using',
	'values',
	'when',
	'where',
];
