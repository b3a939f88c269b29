import type { IResolvers } from '@graphql-tools/utils';

export declare function makeExecutableSchema(options: {
  typeDefs: string;
  resolvers?: IResolvers | IResolvers[];
}): object;
