// refused: caller-blocked, promise-misread
import { defaultFieldResolver, GraphQLObjectType, GraphQLString } from 'graphql';
import { loadSync } from './support/api.js';

export const Query = new GraphQLObjectType({
  name: 'Query',
  fields: { page: { type: GraphQLString, resolve: () => loadSync('page').name } },
});

for (const field of Object.values(Query.getFields())) {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context) => {
    const value = resolve(source, args, context);
    return typeof value === 'string' ? value.toUpperCase() : value;
  };
}
