import { makeExecutableSchema } from '@graphql-tools/schema';
import { load } from './support/api.js';

async function page(): Promise<string> {
  return (await load('page')).name;
}

const items = {
  Query: {
    item: async (_: unknown, { id }: { id: string }) => await load(id),
    page,
  },
};

const titles = { title: async () => (await load('title')).name };

const resolvers = {
  ...items,
  Mutation: {
    async touch(): Promise<string> {
      return (await load('touched')).name;
    },
    ...titles,
  },
};

const typeDefs = 'type Query { page: String }';

export const schema = makeExecutableSchema({ typeDefs, resolvers });
export const merged = makeExecutableSchema({
  typeDefs,
  resolvers: [items, { Query: { inline: async () => (await load('inline')).name } }],
});
