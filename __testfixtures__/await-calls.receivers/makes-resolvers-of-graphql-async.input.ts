import { type GraphQLFieldResolver, GraphQLObjectType, GraphQLString } from 'graphql';
import { loadSync } from './support/api.js';

const title: GraphQLFieldResolver<unknown, unknown> = () => loadSync('title').name;

export const Query = new GraphQLObjectType({
  name: 'Query',
  fields: {
    page: { type: GraphQLString, resolve: () => loadSync('page').name },
    title: { type: GraphQLString, resolve: title },
  },
});
