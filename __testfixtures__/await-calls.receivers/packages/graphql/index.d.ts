export type GraphQLFieldResolver<Source, Context, Args = any, Result = unknown> = (
  source: Source,
  args: Args,
  context: Context,
) => Result;
export interface GraphQLFieldConfig<Source, Context, Args = any> {
  type: unknown;
  resolve?: GraphQLFieldResolver<Source, Context, Args>;
}
export interface GraphQLField<Source, Context, Args = any> {
  name: string;
  resolve?: GraphQLFieldResolver<Source, Context, Args>;
}
export declare class GraphQLObjectType<Source = any, Context = any> {
  constructor(config: { name: string; fields: Record<string, GraphQLFieldConfig<Source, Context>> });
  getFields(): Record<string, GraphQLField<any, any>>;
}
export declare class GraphQLScalarType<Internal = unknown, External = Internal> {
  constructor(config: { name: string; serialize?: (value: unknown) => External });
}
export declare class GraphQLSchema {
  constructor(config: { query: GraphQLObjectType });
}
export declare const defaultFieldResolver: GraphQLFieldResolver<any, any>;
export declare const GraphQLString: unknown;
export declare function graphqlSync(args: { schema: GraphQLSchema; source: string; rootValue?: unknown }): {
  data?: unknown;
};
