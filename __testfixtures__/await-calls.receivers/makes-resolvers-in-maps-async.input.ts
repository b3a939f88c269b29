import { makeExecutableSchema } from '@graphql-tools/schema';
import { loadSync } from './support/api.js';

function page(): string {
  return loadSync('page').name;
}

const items = {
  Query: {
    item: (_: unknown, { id }: { id: string }) => loadSync(id),
    page,
  },
};

const titles = { title: () => loadSync('title').name };

const resolvers = {
  ...items,
  Mutation: {
    touch(): string {
      return loadSync('touched').name;
    },
    ...titles,
  },
};

const typeDefs = 'type Query { page: String }';

export const schema = makeExecutableSchema({ typeDefs, resolvers });
export const merged = makeExecutableSchema({
  typeDefs,
  resolvers: [items, { Query: { inline: () => loadSync('inline').name } }],
});
