export interface AsyncCachedOptions<Arguments extends readonly unknown[] = never[]> {
	readonly ttlMs?: number;
	readonly max?: number;
	readonly key?: (...args: Arguments) => string;
}

type AsyncFunction<Arguments extends readonly unknown[], Result> = (
	...args: Arguments
) => Promise<Result>;

interface Wrapper<Arguments extends readonly unknown[]> {
	<Wrapped extends AsyncFunction<Arguments, unknown>>(
		fn: Wrapped,
		context?: ClassMethodDecoratorContext,
	): Wrapped;
}

export declare function asyncCached<Arguments extends readonly unknown[], Result>(
	fn: AsyncFunction<Arguments, Result>,
	options?: AsyncCachedOptions<Arguments>,
): AsyncFunction<Arguments, Result>;
export declare function asyncCached<Arguments extends readonly unknown[] = never[]>(
	options?: AsyncCachedOptions<Arguments>,
): Wrapper<Arguments>;
