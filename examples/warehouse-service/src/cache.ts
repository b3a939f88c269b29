interface Options {
  readonly ttlMs: number;
}

/** Keeps the results of a method for a while; for methods with one text as their argument. */
export function cached({ ttlMs }: Options) {
  return <This extends object, Result>(
    method: (this: This, key: string) => Result,
    _context: ClassMethodDecoratorContext<This, (this: This, key: string) => Result>,
  ) => {
    const results = new WeakMap<This, Map<string, { readonly value: Result; readonly at: number }>>();
    return function (this: This, key: string): Result {
      const own = results.get(this) ?? new Map();
      results.set(this, own);
      const known = own.get(key);
      if (known !== undefined && Date.now() - known.at < ttlMs) return known.value;
      const value = method.call(this, key);
      own.set(key, { value, at: Date.now() });
      return value;
    };
  };
}
