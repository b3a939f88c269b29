// refused: caller-blocked, promise-misread
import { type GraphQLSchema, graphqlSync } from 'graphql';
import { loadSync } from './support/api.js';

class Root {
  page(): string {
    return loadSync('page').name;
  }
}

const root = new Root();

export function ask(schema: GraphQLSchema): unknown {
  return graphqlSync({ schema, source: '{ page }', rootValue: root }).data;
}
