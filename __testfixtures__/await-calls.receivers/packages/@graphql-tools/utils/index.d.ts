export type IFieldResolver = (source: any, args: any, context: any) => any;
export interface IScalarTypeResolver {
  readonly serialize?: (value: unknown) => unknown;
}
export interface IObjectTypeResolver {
  [field: string]: IFieldResolver;
}
export type IResolvers = Record<string, IFieldResolver | IObjectTypeResolver | IScalarTypeResolver>;
