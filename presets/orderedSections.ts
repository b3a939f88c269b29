/** What a library does one after the other on purpose: transactions, locks, rate limits. */
export interface OrderedSection {
	/** The package that declares it; `typescript` for the environment. */
	readonly package: string;
	/** Functions and methods, `Type.method`; `*` stands for any type. */
	readonly names: readonly string[];
	/** What a call of them begins, for people. */
	readonly what: 'a transaction' | 'a lock' | 'a rate limit' | 'a pause';
	readonly source: string;
}

export const orderedSections: readonly OrderedSection[] = [
	{
		package: 'knex',
		names: ['*.transaction', '*.transactionProvider'],
		what: 'a transaction',
		source: 'https://knexjs.org/guide/transactions.html',
	},
	...['@prisma/client', '.prisma/client', '.prisma'].map(
		(name): OrderedSection => ({
			package: name,
			names: ['*.$transaction'],
			what: 'a transaction',
			source: 'https://www.prisma.io/docs/orm/prisma-client/queries/transactions',
		}),
	),
	{
		package: 'typeorm',
		names: ['*.transaction', '*.startTransaction'],
		what: 'a transaction',
		source: 'https://typeorm.io/docs/advanced-topics/transactions/',
	},
	{
		package: 'sequelize',
		names: ['*.transaction'],
		what: 'a transaction',
		source: 'https://sequelize.org/docs/v6/other-topics/transactions/',
	},
	{
		package: 'mongodb',
		names: ['*.withTransaction', '*.startTransaction', '*.withSession'],
		what: 'a transaction',
		source: 'https://www.mongodb.com/docs/drivers/node/current/crud/transactions/',
	},
	{
		package: 'mongoose',
		names: ['*.transaction', '*.startSession', 'startSession'],
		what: 'a transaction',
		source: 'https://mongoosejs.com/docs/transactions.html',
	},
	{
		package: 'drizzle-orm',
		names: ['*.transaction'],
		what: 'a transaction',
		source: 'https://orm.drizzle.team/docs/transactions',
	},
	{
		package: 'kysely',
		names: ['*.transaction', '*.startTransaction'],
		what: 'a transaction',
		source: 'https://kysely.dev/docs/examples/transactions/simple-transaction',
	},
	...['@redis/client', 'redis'].map(
		(name): OrderedSection => ({
			// What is watched belongs to the connection.
			package: name,
			names: ['*.watch', '*.WATCH', '*.multi', '*.MULTI'],
			what: 'a transaction',
			source:
				'https://github.com/redis/node-redis/blob/6f14410c66eb678c2d4ded5ba6dfd536aee431cc/docs/transactions.md',
		}),
	),
	{
		// With `{ pipeline: false }`, the commands of the connection itself belong to it.
		package: 'ioredis',
		names: ['*.watch', '*.multi'],
		what: 'a transaction',
		source:
			'https://github.com/redis/ioredis/blob/0099dc9899a1748313ff3f17c3d84a53e354b664/README.md#transaction',
	},
	{
		package: 'async-mutex',
		names: ['*.acquire', '*.runExclusive', '*.waitForUnlock'],
		what: 'a lock',
		source: 'https://github.com/DirtyHairy/async-mutex#readme',
	},
	{
		package: 'proper-lockfile',
		names: ['lock'],
		what: 'a lock',
		source: 'https://github.com/moxystudio/node-proper-lockfile#readme',
	},
	{
		package: 'typescript',
		names: ['LockManager.request'],
		what: 'a lock',
		source: 'https://w3c.github.io/web-locks/#api-lock-manager-request',
	},
	{
		package: 'bottleneck',
		names: ['*.schedule', '*.wrap'],
		what: 'a rate limit',
		source: 'https://github.com/SGrondin/bottleneck#readme',
	},
	{
		package: 'limiter',
		names: ['*.removeTokens'],
		what: 'a rate limit',
		source: 'https://github.com/jhurliman/node-rate-limiter#readme',
	},
	{
		package: 'rate-limiter-flexible',
		names: ['*.consume'],
		what: 'a rate limit',
		source: 'https://github.com/animir/node-rate-limiter-flexible#readme',
	},
];

const transaction = String.raw`(?:\s+(?:concurrent|deferred|exclusive|immediate|tran|transaction|work)\b[^;]*)?\s*(?:;|$)`;

/** What a query in SQL begins with that opens or closes a transaction, or a lock: patterns without case. */
export const orderedQueries = {
	opening: [
		`begin${transaction}`,
		String.raw`lock\s+tables?\b`,
		String.raw`savepoint\s+\S`,
		String.raw`set\s+transaction\b`,
		String.raw`start\s+transaction\b`,
	],
	closing: [
		`(?:commit|end)${transaction}`,
		String.raw`release\s+savepoint\b`,
		String.raw`rollback\s+to\b`,
		`rollback${transaction}`,
		String.raw`unlock\s+tables?\b`,
	],
	source: 'https://www.postgresql.org/docs/current/sql-commands.html',
} as const;
