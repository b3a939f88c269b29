import { makeExecutableSchema } from '@graphql-tools/schema';
import { loadSync } from './support/api.js';

type Resolve = (source: any) => unknown;

const known =
  (resolve: Resolve): Resolve =>
  (source) => {
    if (source === undefined) throw new Error('nobody');
    return resolve(source);
  };

export const schema = makeExecutableSchema({
  typeDefs: 'type Query { user: String }',
  resolvers: {
    Query: { user: known((source) => loadSync(source.id).name) },
  },
});
