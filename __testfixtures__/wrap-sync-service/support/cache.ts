/** Keeps results, also those that are promises and rejections. */
export function cached(options: { readonly max: number }) {
	return <This, Arguments extends unknown[], Result>(
		method: (this: This, ...args: Arguments) => Result,
		_context: ClassMethodDecoratorContext,
	): ((this: This, ...args: Arguments) => Result) => {
		const kept = new Map<string, Result>();
		return function (...args) {
			const key = JSON.stringify(args);
			if (!kept.has(key)) {
				if (kept.size === options.max) kept.clear();
				kept.set(key, method.apply(this, args));
			}
			return kept.get(key)!;
		};
	};
}

/** The same for async methods: keeps no rejections. */
export function asyncCached(options: { readonly max: number }) {
	return <This, Arguments extends unknown[], Result>(
		method: (this: This, ...args: Arguments) => Promise<Result>,
		_context: ClassMethodDecoratorContext,
	): ((this: This, ...args: Arguments) => Promise<Result>) => {
		const kept = new Map<string, Promise<Result>>();
		return function (...args) {
			const key = JSON.stringify(args);
			const known = kept.get(key) ?? method.apply(this, args);
			if (kept.size === options.max) kept.clear();
			kept.set(key, known);
			known.catch(() => kept.delete(key));
			return known;
		};
	};
}
