import { makeExecutableSchema } from '@graphql-tools/schema';
import { load } from './support/api.js';

type Resolve = (source: any) => unknown;

const known =
  (resolve: Resolve): Resolve =>
  async (source) => {
    if (source === undefined) throw new Error('nobody');
    return await resolve(source);
  };

export const schema = makeExecutableSchema({
  typeDefs: 'type Query { user: String }',
  resolvers: {
    Query: { user: known(async (source) => (await load(source.id)).name) },
  },
});
