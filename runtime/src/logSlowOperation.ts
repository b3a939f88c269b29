import { performance } from 'node:perf_hooks';
import { types } from 'node:util';

/** One call that took too long. */
export interface SlowOperation {
	readonly name: string;
	/** From the call to its result, waiting included. */
	readonly durationMs: number;
	/** How long the call held the thread before it returned, with a promise or a result. */
	readonly blockedMs: number;
	/** Whether it held the thread so long that it belongs into a worker thread. */
	readonly offload: boolean;
}

/** What is slow, and who hears about it. */
export interface SlowOperationOptions {
	/** From which duration a call is logged: 50 ms. */
	readonly thresholdMs?: number;
	/** From which time of holding the thread the message says to offload it: 100 ms. */
	readonly offloadMs?: number;
	/** Gets the message and its figures; `console` by default, and any logger with `warn` will do. */
	readonly logger?: { warn(message: string, operation: SlowOperation): void };
}

type AnyFunction = (...args: never[]) => unknown;

/** As much as counts of `ClassMethodDecoratorContext`, which TypeScript knows from 5.0 on. */
interface MethodContext {
	readonly kind: 'method';
	readonly name: string | symbol;
}

/** Wraps a function, or a method when used as a decorator (standard, or TypeScript's older kind). */
interface Wrapper {
	<Wrapped extends AnyFunction>(fn: Wrapped, context?: MethodContext): Wrapped;
	<Wrapped extends AnyFunction>(
		target: object,
		key: string | symbol,
		method: TypedPropertyDescriptor<Wrapped>,
	): TypedPropertyDescriptor<Wrapped>;
}

/**
 * Logs calls of a function that are slow, whether it returns a promise or not:
 * `logSlowOperation('load rows', {}, loadRows)(table)`, or `@logSlowOperation('load rows')` on a
 * method.
 */
export function logSlowOperation<Wrapped extends AnyFunction>(
	name: string,
	options: SlowOperationOptions,
	fn: Wrapped,
): Wrapped;
export function logSlowOperation(name: string, options?: SlowOperationOptions): Wrapper;
/**
 * @template Wrapped
 * @overload
 * @param {string} name
 * @param {{ thresholdMs?: number, offloadMs?: number, logger?: any }} options
 * @param {Wrapped} fn
 * @returns {Wrapped}
 */
/**
 * @overload
 * @param {string} name
 * @param {{ thresholdMs?: number, offloadMs?: number, logger?: any }} [options]
 * @returns {<Wrapped>(fn: Wrapped, ...decorated: any[]) => Wrapped}
 */
export function logSlowOperation(
	name: string,
	options: SlowOperationOptions = {},
	fn?: AnyFunction,
): unknown {
	const { thresholdMs = 50, offloadMs = 100, logger = console } = options;
	function finish(started: number, returned: number): void {
		const durationMs = performance.now() - started;
		const blockedMs = returned - started;
		if (durationMs < thresholdMs) return;
		const operation = { name, durationMs, blockedMs, offload: blockedMs >= offloadMs };
		try {
			logger.warn(describe(operation), operation);
		} catch (error) {
			process.emitWarning(error as Error); // whoever called is not concerned
		}
	}
	function wrap(wrapped: AnyFunction): AnyFunction {
		function timed(this: unknown, ...args: unknown[]): unknown {
			const started = performance.now();
			let result: unknown;
			try {
				result = Reflect.apply(wrapped, this, args);
			} catch (error) {
				finish(started, performance.now());
				throw error;
			}
			const returned = performance.now();
			// Other objects with a `then` may be queries that only run once somebody asks.
			if (types.isPromise(result)) return finishing(result, () => finish(started, returned));
			finish(started, returned);
			return result;
		}
		return likeOriginal(timed, wrapped);
	}
	if (fn) return wrap(fn);
	return (target: AnyFunction, _context: unknown, method?: PropertyDescriptor) =>
		method ? { ...method, value: wrap(method.value) } : wrap(target);
}

/** The promise, with the properties that it carries, such as `child` or `cancel`. */
function finishing(result: Promise<unknown>, end: () => void): Promise<unknown> {
	// For compilers that are told of ES2015 only.
	const { finally: last } = result as unknown as { finally: (end: () => void) => Promise<unknown> };
	const finished = last.call(result, end);
	for (const key of Object.getOwnPropertyNames(result))
		Object.defineProperty(finished, key, Object.getOwnPropertyDescriptor(result, key)!);
	return finished;
}

function describe({ name, durationMs, blockedMs, offload }: SlowOperation): string {
	const took = `${name} took ${Math.round(durationMs)} ms`;
	const blocked = Math.round(blockedMs);
	if (offload) return `${took} and blocked the thread for ${blocked} ms: offload this`;
	return durationMs - blockedMs > 1 ? `${took}, ${blocked} ms of it without waiting` : took;
}

/** Name and arity, and the metadata that frameworks keep about a function. */
function likeOriginal(wrapper: AnyFunction, original: AnyFunction): AnyFunction {
	for (const key of Reflect.ownKeys(original))
		Object.defineProperty(wrapper, key, Object.getOwnPropertyDescriptor(original, key)!);
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
