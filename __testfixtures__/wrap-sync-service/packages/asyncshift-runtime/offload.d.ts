export declare function offload<Arguments extends readonly unknown[], Result>(
	module: string | URL,
	task: (...args: Arguments) => Result,
	options?: { readonly name?: string },
): (...args: Arguments) => Promise<Awaited<Result>>;
