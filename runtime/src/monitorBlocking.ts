import { createHook, executionAsyncResource } from 'node:async_hooks';
import { performance } from 'node:perf_hooks';
import { types } from 'node:util';

/** One call that kept the event loop from turning. */
export interface BlockingReport {
	readonly name: string;
	/** The longest time that it held the thread within one turn of the event loop. */
	readonly blockedMs: number;
	/** In how many turns it held the thread for longer than the threshold. */
	readonly blockedTurns: number;
	/** All the time that it held the thread. */
	readonly totalMs: number;
	/** From the call to its result, waiting included. */
	readonly durationMs: number;
}

/** How long is too long, and who hears about it. */
export interface MonitorBlockingOptions {
	/** From which time within one turn of the event loop a call is reported: 5 ms. */
	readonly thresholdMs?: number;
	/**
	 * What the report calls the function, where its own name does not say enough. A function without a
	 * name gets it as its own.
	 */
	readonly name?: string;
	/** Gets the report when the call has ended; by default it becomes a `console.warn`. */
	readonly onBlocked?: (report: BlockingReport) => void;
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
 * Reports calls that hold the thread: `monitorBlocking({ thresholdMs: 5 })(loadReport)`, or
 * `@monitorBlocking()` on a method. The time between two awaits counts, the time spent awaiting does
 * not, and neither does what other calls do meanwhile. While a monitored call is under way, every
 * promise of the process costs about a microsecond more.
 *
 * @param {{ thresholdMs?: number, name?: string, onBlocked?: (report: any) => void }} [options]
 * @returns {<Wrapped>(fn: Wrapped, ...decorated: any[]) => Wrapped}
 */
export function monitorBlocking(options: MonitorBlockingOptions = {}): Wrapper {
	const { thresholdMs = 5, onBlocked = warn } = options;
	function wrap(wrapped: AnyFunction): AnyFunction {
		const name = options.name ?? (wrapped.name || 'a function');
		function monitored(this: unknown, ...args: unknown[]): unknown {
			const call = open(thresholdMs);
			const end = () => {
				const report = { name, ...close(call) };
				if (report.blockedTurns === 0) return;
				try {
					onBlocked(report);
				} catch (error) {
					process.emitWarning(error as Error); // whoever called is not concerned
				}
			};
			let result: unknown;
			enter(call, call);
			try {
				result = Reflect.apply(wrapped, this, args);
			} catch (error) {
				leave(call);
				end();
				throw error;
			}
			leave(call);
			// Other objects with a `then` may be queries that only run once somebody asks.
			if (types.isPromise(result)) return finishing(result, end);
			end();
			return result;
		}
		/** The same of an async function: whoever asks for its kind has to find one. */
		async function monitoredAsync(this: unknown, ...args: unknown[]): Promise<unknown> {
			return await (Reflect.apply(monitored, this, args) as Promise<unknown>);
		}
		const like = likeOriginal(types.isAsyncFunction(wrapped) ? monitoredAsync : monitored, wrapped);
		// An arrow function that was called like its variable has lost that name by being handed over.
		const isNameless = wrapped.name === '' && options.name !== undefined;
		return isNameless ? Object.defineProperty(like, 'name', { value: name }) : like;
	}
	return ((target: AnyFunction, _context: unknown, method?: PropertyDescriptor) =>
		method ? { ...method, value: wrap(method.value) } : wrap(target)) as Wrapper;
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

function warn({ name, blockedMs, blockedTurns, durationMs }: BlockingReport): void {
	const times = blockedTurns > 1 ? `, and ${blockedTurns - 1} more time(s) for less` : '';
	const blocked = `${name} blocked the event loop for ${Math.round(blockedMs)} ms${times}`;
	console.warn(`${blocked} (the call took ${Math.round(durationMs)} ms)`);
}

/** A call that is under way. */
interface Call {
	/** The monitored call that it is part of: what blocks inside blocks outside too. */
	readonly parent: Call | undefined;
	readonly thresholdMs: number;
	readonly started: number;
	closed: boolean;
	turn: number | undefined;
	turnMs: number;
	blockedMs: number;
	blockedTurns: number;
	totalMs: number;
}

// Everything asynchronous that a call starts (promises, timers, requests) belongs to it, and so does
// what those start. Node.js says before and after it runs one of them: the time between is the
// call's. What runs meanwhile for somebody else has another owner, or none.

const owners = new WeakMap<object, Call>();
/** What is running now; the last one holds the thread, those before it wait for it to return. */
let running: { readonly id: unknown; readonly call: Call | undefined }[] = [];
let runningTurn: number | undefined;
/** Since when the last one holds the thread. */
let since = 0;
let openCalls = 0;

const hook = createHook({
	init(_id, _type, _trigger, resource) {
		const call = openCall(lastOf(running)?.call);
		if (call) owners.set(resource, call);
	},
	before(id) {
		const call = openCall(owners.get(executionAsyncResource()));
		if (call || running.length > 0) enter(id, call);
	},
	after(id) {
		if (running.length > 0) leave(id);
	},
});

function open(thresholdMs: number): Call {
	if (openCalls++ === 0) hook.enable();
	return {
		parent: openCall(lastOf(running)?.call),
		thresholdMs,
		started: performance.now(),
		closed: false,
		turn: undefined,
		turnMs: 0,
		blockedMs: 0,
		blockedTurns: 0,
		totalMs: 0,
	};
}

function close(call: Call): Omit<BlockingReport, 'name'> {
	endTurn(call);
	call.closed = true;
	if (--openCalls === 0) {
		hook.disable();
		running = [];
	}
	const { blockedMs, blockedTurns, totalMs } = call;
	return { blockedMs, blockedTurns, totalMs, durationMs: performance.now() - call.started };
}

function openCall(call: Call | undefined): Call | undefined {
	let open = call;
	while (open?.closed) open = open.parent;
	return open;
}

function enter(id: unknown, call: Call | undefined): void {
	const turn = currentTurn();
	// An exception that nobody caught left these behind: nothing runs on from turn to turn.
	if (turn !== runningTurn) running = [];
	runningTurn = turn;
	charge();
	running.push({ id, call });
}

function leave(id: unknown): void {
	const index = running.map((each) => each.id).lastIndexOf(id);
	if (index === -1) return;
	charge();
	running.length = index;
}

/** Gives the time that has passed to the call that held the thread, and to those around it. */
function charge(): void {
	const now = performance.now();
	const spent = now - since;
	since = now;
	for (let call = openCall(lastOf(running)?.call); call; call = openCall(call.parent)) {
		if (call.turn !== runningTurn) endTurn(call);
		call.turn = runningTurn;
		call.turnMs += spent;
		call.totalMs += spent;
	}
}

function endTurn(call: Call): void {
	call.blockedMs = Math.max(call.blockedMs, call.turnMs);
	if (call.turnMs >= call.thresholdMs) call.blockedTurns++;
	call.turnMs = 0;
}

function currentTurn(): number {
	const { uvMetricsInfo } = performance.nodeTiming as unknown as NodeTiming;
	return uvMetricsInfo.loopCount;
}

/** As types of older versions of Node.js do not have it. */
interface NodeTiming {
	readonly uvMetricsInfo: { readonly loopCount: number };
}

function lastOf<Item>(items: readonly Item[]): Item | undefined {
	return items[items.length - 1];
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
