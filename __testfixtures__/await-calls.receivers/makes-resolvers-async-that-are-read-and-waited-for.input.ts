import { defaultFieldResolver, type GraphQLFieldResolver, GraphQLObjectType, GraphQLString } from 'graphql';
import { loadSync } from './support/api.js';

export const Query = new GraphQLObjectType({
  name: 'Query',
  fields: { page: { type: GraphQLString, resolve: () => loadSync('page').name } },
});

type Resolver = GraphQLFieldResolver<unknown, unknown>;

const upper = (value: unknown) => (typeof value === 'string' ? value.toUpperCase() : value);

function later(resolve: Resolver): Resolver {
  return async (source, args, context) => upper(await resolve(source, args, context));
}

function either(resolve: Resolver): Resolver {
  return (source, args, context) => {
    const value = resolve(source, args, context);
    return value instanceof Promise ? value.then(upper) : upper(value);
  };
}

for (const field of Object.values(Query.getFields())) {
  const { name, resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context) => {
    if (name === 'hidden') return undefined;
    return resolve(source, args, context);
  };
  field.resolve = later(either(field.resolve));
}
