import { types } from 'node:util';
import { LRUCache } from 'lru-cache';

/** What is kept, for how long, and under which key. */
export interface AsyncCachedOptions<Arguments extends readonly unknown[] = never[]> {
	/** How long a result is kept, 0: not at all. Without it, until it is invalidated or makes room. */
	readonly ttlMs?: number;
	/** How many results this function keeps at most, the least recently used going first: 1000. */
	readonly max?: number;
	/** Put in front of every key, for `invalidateCached`. */
	readonly prefix?: string;
	/** The key of a call; by default all its arguments, by value. */
	readonly key?: (...args: Arguments) => string;
	/**
	 * Whether a result is kept for the object whose method was called (`instance`), or for the method
	 * of all objects (`shared`), which is right when results depend on the arguments alone.
	 */
	readonly scope?: 'instance' | 'shared';
	/** The clock, in milliseconds. */
	readonly now?: () => number;
}

type AsyncFunction<Arguments extends readonly unknown[], Result> = (
	...args: Arguments
) => Promise<Result>;

/** As much as counts of `ClassMethodDecoratorContext`, which TypeScript knows from 5.0 on. */
interface MethodContext {
	readonly kind: 'method';
	readonly name: string | symbol;
}

/** Wraps a function, or a method when used as a decorator (standard, or TypeScript's older kind). */
interface Wrapper<Arguments extends readonly unknown[]> {
	<Wrapped extends AsyncFunction<Arguments, unknown>>(
		fn: Wrapped,
		context?: MethodContext,
	): Wrapped;
	<Wrapped extends AsyncFunction<Arguments, unknown>>(
		target: object,
		key: string | symbol,
		method: TypedPropertyDescriptor<Wrapped>,
	): TypedPropertyDescriptor<Wrapped>;
}

/**
 * Keeps the results of an async function: `asyncCached(loadItem, { ttlMs: 60_000 })`, or
 * `@asyncCached({ ttlMs: 60_000 })` on a method. Calls with the same key share one run while it is
 * under way, and a failure is not kept. All callers get the same object.
 */
export function asyncCached<Arguments extends readonly unknown[], Result>(
	fn: AsyncFunction<Arguments, Result>,
	options?: AsyncCachedOptions<Arguments>,
): AsyncFunction<Arguments, Result>;
export function asyncCached<Arguments extends readonly unknown[] = never[]>(
	options?: AsyncCachedOptions<Arguments>,
): Wrapper<Arguments>;
export function asyncCached(
	given: AnyFunction | AsyncCachedOptions = {},
	options: AsyncCachedOptions = {},
): unknown {
	if (typeof given === 'function') return cacheResults(given, options);
	return (target: AnyFunction, _context: unknown, method?: PropertyDescriptor) =>
		method ? { ...method, value: cacheResults(method.value, given) } : cacheResults(target, given);
}

/**
 * Forgets every result whose key, prefix included, begins with `prefix`, in all caches of the
 * process. What is being computed meanwhile reaches those who wait for it and is not kept.
 */
export function invalidateCached(prefix: string): void {
	for (const reference of caches) reference.deref()?.invalidate(prefix);
}

type AnyFunction = (...args: never[]) => unknown;

interface Cache {
	invalidate(prefix: string): void;
}

// One list, even when this file is loaded twice (as ES module and as CommonJS, or copied).
const listed = Symbol.for('asyncshift.caches');
const shared = globalThis as { [listed]?: Set<WeakRef<Cache>> };
shared[listed] ??= new Set();
const caches: Set<WeakRef<Cache>> = shared[listed];
const dropped = new FinalizationRegistry<WeakRef<Cache>>((reference) => caches.delete(reference));

function cacheResults(fn: AnyFunction, options: AsyncCachedOptions): AnyFunction {
	const { ttlMs = Number.POSITIVE_INFINITY, max = 1000, prefix = '', scope = 'instance' } = options;
	const { now } = options;
	const isKept = ttlMs > 0 && max > 0;
	const keyOf = (options.key as ((...args: unknown[]) => string) | undefined) ?? keyOfArguments;
	const results = new LRUCache<string, { readonly value: unknown }>({
		max: Math.max(1, max),
		// It takes whole milliseconds, and 0 for no end.
		ttl: Number.isFinite(ttlMs) ? Math.ceil(Math.max(0, ttlMs)) : 0,
		ttlResolution: 0,
		// A clock that begins at 0 would look to it like none.
		...(now && { perf: { now: () => now() + 1 } }),
	});
	const running = new Map<string, Promise<unknown>>();
	const numbers = new WeakMap<object, number>();
	let instances = 0;

	/** Which object a result belongs to; 0 is nobody, and everybody when shared. */
	function numberOf(owner: unknown): number {
		const isObject = (typeof owner === 'object' && owner !== null) || typeof owner === 'function';
		if (scope === 'shared' || !isObject) return 0;
		const known = numbers.get(owner) ?? ++instances;
		numbers.set(owner, known);
		return known;
	}

	function start(key: string, owner: unknown, args: unknown[]): Promise<unknown> {
		const run = (async () => await Reflect.apply(fn, owner, args))();
		running.set(key, run);
		// Invalidated meanwhile, it is no longer the run of its key.
		const end = () => running.get(key) === run && running.delete(key);
		run.then((value) => end() && isKept && results.set(key, { value }), end);
		return run;
	}

	async function cached(this: unknown, ...args: unknown[]): Promise<unknown> {
		const key = `${numberOf(this)} ${prefix}${keyOf(...args)}`;
		const kept = results.get(key);
		return kept ? kept.value : await (running.get(key) ?? start(key, this, args));
	}

	const cache: Cache = {
		invalidate(begin) {
			const fits = (key: string) => key.startsWith(begin, key.indexOf(' ') + 1);
			for (const key of [...results.keys()]) if (fits(key)) results.delete(key);
			for (const key of [...running.keys()]) if (fits(key)) running.delete(key);
		},
	};
	const reference = new WeakRef(cache);
	caches.add(reference);
	dropped.register(cache, reference);
	cacheOf.set(cached, cache);
	return likeOriginal(cached, fn);
}

/** Keeps the cache as long as the function that uses it. */
const cacheOf = new WeakMap<object, Cache>();

/** Name and arity, and the metadata that frameworks keep about a function. */
function likeOriginal(wrapper: AnyFunction, original: AnyFunction): AnyFunction {
	Object.defineProperties(wrapper, Object.getOwnPropertyDescriptors(original));
	const metadata = Reflect as {
		getOwnMetadataKeys?(target: object): unknown[];
		getOwnMetadata?(key: unknown, target: object): unknown;
		defineMetadata?(key: unknown, value: unknown, target: object): void;
	};
	for (const key of metadata.getOwnMetadataKeys?.(original) ?? []) {
		metadata.defineMetadata?.(key, metadata.getOwnMetadata?.(key, original), wrapper);
	}
	return wrapper;
}

/**
 * Arguments as text: equal exactly when they mean the same. Properties count in any order. What has
 * no value of its own to compare (functions, instances of classes) is refused: two of them could be
 * taken for each other.
 */
function keyOfArguments(...args: unknown[]): string {
	return args.map((value, index) => textOf(value, index + 1, [])).join(',');
}

function textOf(value: unknown, argument: number, around: readonly object[]): string {
	if (typeof value === 'string') return JSON.stringify(value);
	if (typeof value === 'bigint') return `${value}n`;
	if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
	if (value === null || typeof value === 'boolean' || value === undefined) return String(value);
	if (typeof value !== 'object') throw noKey(argument, `a ${typeof value}`);
	if (around.includes(value)) throw noKey(argument, 'a value that contains itself');
	const inside = [...around, value];
	const text = (part: unknown) => textOf(part, argument, inside);
	if (types.isProxy(value)) throw noKey(argument, 'a proxy');
	if (value instanceof URL) return `URL(${JSON.stringify(value.href)})`;
	const prototype: object | null = Object.getPrototypeOf(value);
	const instance = `an instance of ${prototype?.constructor?.name || 'a class'}`;
	// `Object.prototype` of whatever realm: test runners have several.
	const plain = prototype === null || Object.hasOwn(prototype, 'isPrototypeOf');
	if (!plain && !Buffer.isBuffer(value) && !isBuiltIn(prototype)) throw noKey(argument, instance);
	if (Array.isArray(value)) return `[${Array.from(value, text)}]`;
	if (types.isDate(value)) return `Date(${value.getTime()})`;
	if (types.isRegExp(value)) return `RegExp(${value})`;
	if (types.isMap(value)) return `Map(${[...value].map(text)})`;
	if (types.isSet(value)) return `Set(${[...value].map(text)})`;
	if (types.isTypedArray(value)) {
		const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
		return `${value[Symbol.toStringTag]}(${bytes.toString('base64')})`;
	}
	if (!plain) throw noKey(argument, instance);
	if (Object.getOwnPropertySymbols(value).length > 0) throw noKey(argument, 'a symbol as a key');
	const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
	return `{${entries.map(([name, part]) => `${JSON.stringify(name)}:${text(part)}`)}}`;
}

/** Whether a prototype is that of a class of the language: a class on top of it may hold more. */
function isBuiltIn(prototype: object): boolean {
	if (!Object.hasOwn(prototype, 'constructor')) return false;
	return Function.prototype.toString.call(prototype.constructor).endsWith('{ [native code] }');
}

function noKey(argument: number, what: string): TypeError {
	return new TypeError(
		`asyncCached cannot make a key of argument ${argument}, which is or holds ${what}: give it the option "key"`,
	);
}
