import type { Fact, Receiver } from './receiver.ts';

const atOnce = {
	names: ['graphqlSync', 'executeSync'],
	fate: 'misread',
	reason: 'it throws where a resolver gives a promise',
	source: 'https://www.graphql-js.org/api-v16/graphql/#graphqlsync',
} as const satisfies Fact;

const starts: readonly Fact[] = [
	atOnce,
	{
		names: ['execute'],
		fate: 'awaited',
		source: 'https://www.graphql-js.org/api-v16/execution/#execute',
	},
	{
		names: ['GraphQLField.resolve', 'GraphQLFieldConfig.resolve'],
		fate: 'awaited',
		isKept: true,
		source: 'https://the-guild.dev/graphql/tools/docs/schema-directives',
	},
];

const resolver: Omit<Fact, 'names'> = {
	fate: 'awaited',
	startedBy: starts,
	from: 14,
	source: 'https://graphql.org/learn/execution/#asynchronous-resolvers',
};

/** GraphQL.js: whoever executes a query waits for the resolvers, but for `graphqlSync` and `executeSync`. */
export const graphql: Receiver = {
	package: 'graphql',
	starts,
	opens: [{ ...atOnce, position: 2, property: 'rootValue' }],
	types: [{ ...resolver, names: ['GraphQLFieldResolver'] }],
	members: [{ ...resolver, names: ['GraphQLFieldConfig.resolve'] }],
};

/** GraphQL Tools, by which Apollo Server and GraphQL Yoga make schemas, too: scalars answer at once. */
export const graphqlTools: Receiver = {
	package: 'graphql',
	declaredBy: ['@graphql-tools/utils'],
	maps: [
		{
			...resolver,
			names: ['IResolvers'],
			except: ['serialize', 'parseValue', 'parseLiteral'].flatMap((name) => [name, `__${name}`]),
			source: 'https://the-guild.dev/graphql/tools/docs/resolvers',
		},
	],
};
