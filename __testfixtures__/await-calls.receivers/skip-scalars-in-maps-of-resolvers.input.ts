// refused: escapes-as-value, caller-blocked
import { makeExecutableSchema } from '@graphql-tools/schema';
import { loadSync } from './support/api.js';

const Name = { serialize: (value: unknown): string => loadSync(String(value)).name };

export const schema = makeExecutableSchema({ typeDefs: 'scalar Name', resolvers: { Name } });
