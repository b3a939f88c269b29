// refused: caller-blocked, promise-misread
import { makeExecutableSchema } from '@graphql-tools/schema';
import { graphqlSync } from 'graphql';
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

export const show = () => graphqlSync({ schema, source: '{ user }' });
