interface ZodType<T> {
  transform<Out>(transform: (value: T) => Out | Promise<Out>): ZodType<Out>;
  refine(check: (value: T) => unknown, message?: string): ZodType<T>;
  parse(data: unknown): T;
  parseAsync(data: unknown): Promise<T>;
}
export declare const z: { string(): ZodType<string> };
