// refused: caller-blocked, promise-misread
import { GraphQLObjectType, GraphQLSchema, GraphQLString, graphqlSync } from 'graphql';
import { loadSync } from './support/api.js';

const Query = new GraphQLObjectType({
  name: 'Query',
  fields: { page: { type: GraphQLString, resolve: () => loadSync('page').name } },
});

export const page = graphqlSync({
  schema: new GraphQLSchema({ query: Query }),
  source: '{ page }',
}).data;
