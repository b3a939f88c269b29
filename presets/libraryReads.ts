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
		source: 'https://axios-http.com/docs/api_intro',
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
		source: 'https://github.com/jprichardson/node-fs-extra#methods',
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
		source: 'https://www.prisma.io/docs/orm/reference/prisma-client-reference#model-queries',
	},
	{
		libraries: ['ioredis', '@redis/client', 'redis'],
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
			'pttl',
			'sIsMember',
			'sMembers',
			'scard',
			'sismember',
			'smembers',
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
