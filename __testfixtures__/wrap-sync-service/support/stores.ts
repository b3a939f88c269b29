const kept = new Map<string, unknown>();
let calls = 0;

/** Keeps results beside those of all others. */
export function recall<Arguments extends unknown[], Result>(
	fn: (...args: Arguments) => Result,
	options: { readonly prefix: string },
): (...args: Arguments) => Result {
	return (...args) => keep(options.prefix + JSON.stringify(args), () => fn(...args));
}

function keep<Result>(key: string, make: () => Result): Result {
	if (!kept.has(key)) kept.set(key, make());
	return kept.get(key) as Result;
}

/** Forgets results. */
export function forget(prefix: string): void {
	for (const key of kept.keys()) if (key.startsWith(prefix)) kept.delete(key);
}

/** Keeps results and counts how often it is asked, which is nobody else's business. */
export function counted<Arguments extends unknown[], Result>(
	fn: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
	const own = new Map<string, Result>();
	return (...args) => {
		calls++;
		const key = JSON.stringify(args);
		if (calls > 1e6 || !own.has(key)) own.set(key, fn(...args));
		return own.get(key)!;
	};
}

class Results {
	readonly #kept = new Map<string, unknown>();

	of<Arguments extends unknown[], Result>(fn: (...args: Arguments) => Result): (...args: Arguments) => Result {
		return (...args) => {
			const key = JSON.stringify(args);
			if (!this.#kept.has(key)) this.#kept.set(key, fn(...args));
			return this.#kept.get(key) as Result;
		};
	}

	clear(): void {
		this.#kept.clear();
	}
}

export const results = new Results();
