import { type GraphQLFieldResolver, GraphQLObjectType, GraphQLString } from 'graphql';
import { load } from './support/api.js';

const title: GraphQLFieldResolver<unknown, unknown> = async () => (await load('title')).name;

export const Query = new GraphQLObjectType({
  name: 'Query',
  fields: {
    page: { type: GraphQLString, resolve: async () => (await load('page')).name },
    title: { type: GraphQLString, resolve: title },
  },
});
