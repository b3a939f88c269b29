import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { types } from 'node:util';
import type { MessagePort } from 'node:worker_threads';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { isWorkerThread, Piscina } from 'piscina';

/** What may be moved to another thread instead of being copied. */
export type Transfer = ListIn<NonNullable<Parameters<MessagePort['postMessage']>[1]>>;

/** Newer types of Node.js name the list last in an object, older ones by itself. */
type ListIn<Second> = Second extends readonly unknown[]
	? Second
	: Second extends { transfer?: infer List }
		? NonNullable<List>
		: never;

/** How one offloaded function runs. */
export interface OffloadOptions<Arguments extends readonly unknown[]> {
	/**
	 * The export that is the function, where its own name does not say so. Members are reached with
	 * dots: `Report.render` for a static method, `Report.prototype.render` for a method without `this`.
	 */
	readonly name?: string;
	/** Aborting rejects the call with the signal's reason and stops the thread that works on it. */
	readonly signal?: AbortSignal;
	/** The parts of the arguments that are moved: the caller cannot use them afterwards. */
	readonly transfer?: (...args: Arguments) => Transfer;
	/** Moves the result's `ArrayBuffer` back. Only for a function that keeps no reference to it. */
	readonly transferResult?: boolean;
}

/** The pool that all offloaded functions of the process share. */
export interface OffloadPoolOptions {
	/** Threads at most: one less than the machine can run at once, so the event loop keeps one. */
	readonly maxThreads?: number;
	/** Threads that stay while idle: 1. They do not keep the process alive. */
	readonly minThreads?: number;
	/** How long other threads stay while idle: 10 s. */
	readonly idleTimeoutMs?: number;
	/** Calls that may wait for a thread; further ones are rejected. No limit by default. */
	readonly maxQueue?: number;
	/**
	 * What to do where a thread cannot load the module, for instance TypeScript that only the test
	 * runner can read: run the function on this thread and warn once (`inline`), or reject (`reject`).
	 */
	readonly onLoadFailure?: 'inline' | 'reject';
}

type AnyFunction = (...args: never[]) => unknown;

/** `Awaited`, which TypeScript knows from 4.5 on. */
type Settled<Value> = Value extends PromiseLike<infer Inner> ? Settled<Inner> : Value;

/**
 * Runs `task` in a worker thread:
 * `const hash = offload(import.meta.url, hashSync)` and then `await hash(rows)`.
 *
 * `module` is where a thread finds the function: `import.meta.url`, in CommonJS `__filename`, or any
 * file URL. The function has to be exported there, and the module is loaded once more in every
 * thread. A string instead of the function spares this thread from loading the module:
 * `offload<typeof import('./hash.js').hashSync>(new URL('./hash.js', import.meta.url), 'hashSync')`.
 */
export function offload<Arguments extends readonly unknown[], Result>(
	module: string | URL,
	task: (...args: Arguments) => Result,
	options?: OffloadOptions<Arguments>,
): (...args: Arguments) => Promise<Settled<Result>>;
export function offload<Task extends AnyFunction>(
	module: string | URL,
	task: string,
	options?: OffloadOptions<Parameters<Task>>,
): (...args: Parameters<Task>) => Promise<Settled<ReturnType<Task>>>;
export function offload(
	module: string | URL,
	task: string | AnyFunction,
	options: OffloadOptions<never[]> = {},
): (...args: never[]) => Promise<unknown> {
	const name = options.name ?? (typeof task === 'string' ? task : task.name);
	const target: Target = {
		module: String(module),
		name,
		transferResult: options.transferResult === true,
	};
	const inline =
		typeof task === 'function'
			? (args: never[]) => Reflect.apply(task, undefined, args)
			: undefined;
	return async (...args) => {
		options.signal?.throwIfAborted();
		// A thread of the pool has nobody to keep free.
		if (isWorkerThread) return await (inline ?? ((given) => callTarget(target, given)))(args);
		return await runInThread(target, args, options, inline);
	};
}

let poolOptions: OffloadPoolOptions = {};
let started: Started | undefined;

interface Started {
	readonly pool: Piscina;
	/** What keeps threads from loading this file, if anything does. */
	readonly startFailure: Promise<unknown>;
	readonly running: Set<Promise<unknown>>;
}

/** Sets the size of the pool and what happens when modules do not load. Before the first call. */
export function configureOffload(options: OffloadPoolOptions): void {
	if (started) throw new Error('configureOffload has to be called before the first offloaded call');
	poolOptions = { ...options };
}

/** Waits for the calls that are running and ends all threads. A later call starts a new pool. */
export async function closeOffload(): Promise<void> {
	const closing = started;
	started = undefined;
	if (!closing) return;
	await Promise.allSettled(closing.running);
	await closing.pool.destroy();
}

function start(): Started {
	const maxThreads = poolOptions.maxThreads ?? Math.max(1, availableParallelism() - 1);
	const pool = new Piscina({
		filename: ownFile(),
		name: 'answerOffloaded',
		maxThreads,
		minThreads: poolOptions.minThreads ?? 1,
		idleTimeout: poolOptions.idleTimeoutMs ?? 10_000,
		maxQueue: poolOptions.maxQueue ?? Number.POSITIVE_INFINITY,
	});
	// A thread that dies between two calls is replaced; nobody waits for it.
	pool.on('error', (error: Error) => process.emitWarning(error));
	const startFailure = pool.run(undefined).then(
		() => undefined,
		(error: unknown) => error,
	);
	return { pool, startFailure, running: new Set() };
}

/** A function, as a thread finds it. */
interface Target {
	readonly module: string;
	readonly name: string;
	readonly transferResult: boolean;
}

interface Request {
	readonly target: Target;
	readonly port: MessagePort;
}

type Reply =
	| { readonly kind: 'value'; readonly value: unknown }
	| { readonly kind: 'thrown'; readonly error: PackedError }
	| { readonly kind: 'unloadable'; readonly error: PackedError }
	| { readonly kind: 'refused'; readonly reason: string };

async function runInThread(
	target: Target,
	args: never[],
	options: OffloadOptions<never[]>,
	inline: ((args: never[]) => unknown) | undefined,
): Promise<unknown> {
	const channel = new MessageChannel();
	let work: Promise<Reply> | undefined;
	started ??= start();
	const { running } = started;
	try {
		// The arguments are copied now, whenever a thread becomes free: they may change meanwhile.
		sendArguments(channel.port1, target.name, args, options.transfer?.(...args) ?? []);
		work = ask(started, { target, port: channel.port2 }, channel.port1, options.signal ?? null);
		running.add(work);
		const reply = await work;
		if (reply.kind === 'value') return reply.value;
		if (reply.kind === 'thrown') throw unpackError(reply.error);
		if (reply.kind === 'refused') throw new TypeError(reply.reason);
		const message = `A worker thread cannot load ${target.module}: ${reply.error.message}`;
		if (!inline || poolOptions.onLoadFailure === 'reject') {
			throw new Error(message, { cause: unpackError(reply.error) });
		}
		warnOnce(target.module, `${message}. ${target.name} runs on the main thread and blocks it.`);
		return await inline(args);
	} catch (error) {
		throw options.signal?.aborted ? options.signal.reason : error;
	} finally {
		if (work) running.delete(work);
		channel.port1.close();
	}
}

async function ask(
	{ pool, startFailure }: Started,
	request: Request,
	answers: MessagePort,
	signal: AbortSignal | null,
): Promise<Reply> {
	const failure = await startFailure;
	if (failure) return { kind: 'unloadable', error: packError(failure) };
	// Piscina takes the type of the list from those of Node.js, of which the newest name an object there.
	const transferList = [request.port] as never;
	await pool.run(request, { transferList, signal });
	return receive(answers) as Reply;
}

const warned = new Set<string>();

function warnOnce(module: string, message: string): void {
	if (warned.has(module)) return;
	warned.add(module);
	process.emitWarning(message, { code: 'ASYNCSHIFT_OFFLOAD_INLINE' });
}

/**
 * What each thread of the pool runs. It answers through the port of the request, so that it is here
 * and not in the pool that an answer turns out not to be copyable.
 * @internal
 */
export async function answerOffloaded(request: Request | undefined): Promise<void> {
	if (!request) return;
	const { target, port } = request;
	const reply = (message: Reply, transfer: Transfer = []) => send(port, message, transfer);
	try {
		const args = receive(port) as never[];
		let task: AnyFunction;
		try {
			task = await findTask(target);
		} catch (error) {
			if (error instanceof TaskMissing) reply({ kind: 'refused', reason: error.message });
			else reply({ kind: 'unloadable', error: packError(error) });
			return;
		}
		const value = await task(...args);
		const problem = describeProblem(value, []);
		if (problem) {
			reply({ kind: 'refused', reason: `The result of ${target.name} ${problem}` });
		} else {
			reply({ kind: 'value', value }, target.transferResult ? memoryOf(value) : []);
		}
	} catch (error) {
		reply({ kind: 'thrown', error: packError(error) });
	} finally {
		port.close();
	}
}

async function callTarget(target: Target, args: never[]): Promise<unknown> {
	return await (await findTask(target))(...args);
}

class TaskMissing extends TypeError {}

async function findTask({ module, name }: Target): Promise<AnyFunction> {
	const exported = await load(module);
	const byDefault = (exported as { default?: unknown }).default;
	const found =
		member(exported, name) ??
		member(byDefault, name) ??
		[exported, byDefault].find((value) => typeof value === 'function' && value.name === name);
	if (typeof found !== 'function') {
		throw new TaskMissing(`${module} does not export a function ${name || 'without a name'}`);
	}
	return found as AnyFunction;
}

function member(object: unknown, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>(
			(value, key) => (value as Record<string, unknown> | null | undefined)?.[key],
			object,
		);
}

/**
 * A URL is imported, a path is required, as its module would be; and the other way round where that
 * cannot be: runners of TypeScript do not always reach the `import` of a thread.
 */
async function load(module: string): Promise<object> {
	const isUrl = /^\w{2,}:/.test(module);
	const path = module.startsWith('file:') ? fileURLToPath(module) : module;
	const url = isUrl ? module : pathToFileURL(module).href;
	const requireIt = (): object => createRequire(path)(path);
	const importIt = async (): Promise<object> => await import(/* @vite-ignore */ url);
	try {
		return isUrl ? await importIt() : requireIt();
	} catch (error) {
		if (!wrongLoader.has((error as { code?: unknown }).code)) throw error;
		try {
			return isUrl ? requireIt() : await importIt();
		} catch {
			throw error;
		}
	}
}

const wrongLoader = new Set<unknown>([
	'ERR_REQUIRE_ASYNC_MODULE',
	'ERR_REQUIRE_ESM',
	'ERR_UNKNOWN_FILE_EXTENSION',
	'MODULE_NOT_FOUND', // where `import` was compiled to `require`
]);

/**
 * The name of this file, which threads load too. Asked of a stack, since `import.meta` and
 * `__filename` each exist in one module system only.
 */
function ownFile(): string {
	const { prepareStackTrace, stackTraceLimit } = Error;
	try {
		Error.stackTraceLimit = 1;
		Error.prepareStackTrace = (_error, sites) => sites[0]?.getFileName();
		const file = String(new Error().stack);
		return file.startsWith('file:') ? fileURLToPath(file) : file;
	} finally {
		Object.assign(Error, { prepareStackTrace, stackTraceLimit });
	}
}

// A `Buffer` arrives as a `Uint8Array`. Within one message an object stays the same object, so a
// second list of them says which arrays have to become buffers again.

function send(port: MessagePort, value: unknown, transfer: Transfer): void {
	const buffers: Buffer[] = [];
	visit(value, (part) => {
		if (Buffer.isBuffer(part)) buffers.push(part);
	});
	port.postMessage({ value, buffers }, transfer);
}

function receive(port: MessagePort): unknown {
	const received = receiveMessageOnPort(port) as
		| { message: { value: unknown; buffers: Uint8Array[] } }
		| undefined;
	if (!received) throw new Error('A worker thread ended without an answer');
	for (const buffer of received.message.buffers) Object.setPrototypeOf(buffer, Buffer.prototype);
	return received.message.value;
}

function sendArguments(port: MessagePort, name: string, args: never[], transfer: Transfer): void {
	for (const [index, value] of args.entries()) {
		const problem = describeProblem(value, transfer);
		if (problem) throw new TypeError(`Argument ${index + 1} of ${name} ${problem}`);
	}
	try {
		send(port, args, transfer);
	} catch (error) {
		const message = `The arguments of ${name} cannot be copied: ${String(error)}`;
		throw new TypeError(message, { cause: error });
	}
}

/** The memory in a value that can be moved. Small `Buffer`s share memory that has to stay. */
function memoryOf(value: unknown): ArrayBuffer[] {
	const memory = new Set<ArrayBuffer>();
	visit(value, (part) => {
		if (Buffer.isBuffer(part) && part.byteLength < part.buffer.byteLength) return;
		const buffer = ArrayBuffer.isView(part) ? part.buffer : part;
		if (types.isArrayBuffer(buffer)) memory.add(buffer);
	});
	return [...memory];
}

/**
 * What keeps a value from arriving as what it is, as the end of a sentence. The copy itself refuses
 * functions, but from instances of classes it would silently take their class.
 */
function describeProblem(value: unknown, transfer: Transfer): string | undefined {
	let problem: string | undefined;
	visit(value, (part, trail) => {
		if (problem || transfer.includes(part as never)) return;
		const what = describePart(part);
		if (!what) return;
		const place = trail.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
		const where = place ? `holds ${what} at ${place}` : `is ${what}`;
		problem = `${where}, which cannot be copied to another thread`;
	});
	return problem;
}

function describePart(part: object | symbol): string | undefined {
	if (typeof part === 'symbol') return 'a symbol';
	if (typeof part === 'function') return `the function ${part.name || 'without a name'}`;
	if (types.isProxy(part)) return 'a proxy';
	if (Buffer.isBuffer(part) || types.isKeyObject(part)) return;
	if (Object.getOwnPropertySymbols(part).length > 0) return 'an object with symbols as keys';
	if (types.isNativeError(part) && Object.keys(part).length > 0) return 'an error with properties';
	const prototype: object | null = Object.getPrototypeOf(part);
	if (prototype === null) return;
	if (!Object.hasOwn(prototype, 'constructor')) return 'an object with a prototype of its own';
	const made = prototype.constructor;
	return isCopied(made) ? undefined : `an instance of ${made.name || 'a class'}`;
}

const copied = new WeakMap<object, boolean>();
const uncopied = new Set(['Promise', 'WeakMap', 'WeakSet', 'WeakRef']);

/** Whether a class is built in, of whatever realm (test runners have several), and is copied. */
function isCopied(made: { readonly name: string }): boolean {
	let known = copied.get(made);
	if (known === undefined) {
		const text = Function.prototype.toString.call(made);
		known = text.endsWith('{ [native code] }') && !uncopied.has(made.name);
		copied.set(made, known);
	}
	return known;
}

type Trail = readonly (string | number)[];

/** Shows `see` every object, function and symbol in a value, with the way there. */
function visit(value: unknown, see: (part: object | symbol, trail: Trail) => void): void {
	const seen = new Set<unknown>();
	const trail: (string | number)[] = [];
	const into = (part: unknown, key?: string | number): void => {
		const kind = typeof part;
		if (part === null || (kind !== 'object' && kind !== 'function' && kind !== 'symbol')) return;
		if (seen.has(part)) return;
		seen.add(part);
		if (key !== undefined) trail.push(key);
		see(part as object | symbol, trail);
		if (Array.isArray(part)) part.forEach(into);
		else if (types.isMap(part)) {
			let index = 0;
			for (const entry of part) into(entry, index++);
		} else if (types.isSet(part)) {
			let index = 0;
			for (const element of part) into(element, index++);
		} else if (kind === 'object' && !ArrayBuffer.isView(part)) {
			for (const name of Object.keys(part as object)) into((part as never)[name], name);
		}
		if (key !== undefined) trail.pop();
	};
	into(value);
}

/** An error, as it travels. */
interface PackedError {
	/** The nearest class that is built in; undefined when something else was thrown. */
	readonly type?: string;
	readonly message: string;
	/** What is not seen when the error is listed: stack, and name when it differs from the type. */
	readonly hidden: Readonly<Record<string, unknown>>;
	readonly properties: Readonly<Record<string, unknown>>;
	readonly cause?: PackedError;
	readonly errors?: readonly PackedError[];
	/** What was thrown, when it is no error. */
	readonly value?: unknown;
}

const errorTypes: Readonly<Record<string, new (message: string) => Error>> = {
	Error,
	EvalError,
	RangeError,
	ReferenceError,
	SyntaxError,
	TypeError,
	URIError,
};

/** @param around the errors that it is the cause of, one of which it may be itself */
function packError(error: unknown, around: readonly unknown[] = []): PackedError {
	// A `DOMException`, as of an aborted signal, is no native one.
	if (!types.isNativeError(error) && !(error instanceof Error)) {
		const value = isCloneable(error) ? error : String(error);
		return { message: String(error), hidden: {}, properties: {}, value };
	}
	const { name, message, stack, cause, errors } = error as AggregateError;
	const inside = [...around, error];
	const properties = Object.entries(error).filter(
		([key, value]) => key !== 'cause' && key !== 'errors' && isCloneable(value),
	);
	return {
		type: nearestType(error),
		message,
		hidden: { name, stack },
		properties: Object.fromEntries(properties),
		...(cause !== undefined && !inside.includes(cause) && { cause: packError(cause, inside) }),
		...(Array.isArray(errors) && {
			errors: errors.flatMap((each) => (inside.includes(each) ? [] : [packError(each, inside)])),
		}),
	};
}

function unpackError({ type, message, ...packed }: PackedError): unknown {
	if (type === undefined) return packed.value;
	const error =
		type === 'AggregateError'
			? new AggregateError((packed.errors ?? []).map(unpackError), message)
			: new (errorTypes[type] ?? Error)(message);
	const cause = packed.cause && { cause: unpackError(packed.cause) };
	for (const [key, value] of Object.entries({ ...packed.hidden, ...cause })) {
		if (Object.hasOwn(packed.properties, key)) continue;
		Object.defineProperty(error, key, { value, writable: true, configurable: true });
	}
	return Object.assign(error, packed.properties);
}

function nearestType(error: Error): string {
	let type: object = error.constructor;
	while (typeof type === 'function' && type !== AggregateError && errorTypes[type.name] !== type) {
		type = Object.getPrototypeOf(type);
	}
	return typeof type === 'function' ? type.name : 'Error';
}

function isCloneable(value: unknown): boolean {
	try {
		structuredClone(value);
		return true;
	} catch {
		return false;
	}
}
