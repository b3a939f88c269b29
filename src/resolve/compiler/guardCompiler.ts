import { Worker } from 'node:worker_threads';
import type { API } from 'typescript/unstable/sync';
import { UserError } from '../../errors.ts';
import { noteAsking } from '../../watch/position.ts';

/** What this needs of the compiler's client, which does not show it. */
interface Inner {
	readonly client: { readonly channel: Channel };
}

interface Channel {
	readonly child: { readonly pid?: number; kill(signal: 'SIGKILL'): void };
	requestBytesSync(...args: readonly unknown[]): unknown;
	close(): void;
}

/** Slots of the memory that both threads see. */
const slots = { requests: 0, killed: 1, closed: 2, length: 3 } as const;

/**
 * A process that is asked and waited for cannot be given up by who waits. So another thread looks on: while
 * the number of requests is odd, one is under way; when it stays the same for too long, the process is ended.
 */
const watcher = `
	const { workerData: { memory, pid, limit } } = require('node:worker_threads');
	const state = new Int32Array(memory);
	let known = 0;
	let since = Date.now();
	while (Atomics.wait(state, ${slots.closed}, 0, Math.min(limit / 4, 250)) === 'timed-out') {
		const requests = Atomics.load(state, ${slots.requests});
		if (requests !== known || requests % 2 === 0) since = Date.now();
		known = requests;
		if (Date.now() - since < limit) continue;
		Atomics.store(state, ${slots.killed}, 1);
		process.kill(pid, 'SIGKILL');
		break;
	}
`;

/**
 * Says in plain words when the compiler's process ends, and ends it when it gives no answer.
 *
 * @param limit milliseconds that one answer may take; without it nobody looks on
 * @returns takes the guard away
 */
export function guardCompiler(api: API, limit: number | undefined): () => void {
	const { channel } = (api as unknown as Inner).client;
	const { pid } = channel.child;
	const memory = new SharedArrayBuffer(slots.length * Int32Array.BYTES_PER_ELEMENT);
	const state = new Int32Array(memory);
	const request = channel.requestBytesSync.bind(channel);
	channel.requestBytesSync = (...args) => {
		Atomics.add(state, slots.requests, 1);
		noteAsking(true);
		try {
			return request(...args);
		} catch (error) {
			if (!isEnd(error)) throw error;
			throw Atomics.load(state, slots.killed) === 1 ? noAnswer(limit!) : endedEarly();
		} finally {
			Atomics.add(state, slots.requests, 1);
			noteAsking(false);
		}
	};
	const close = channel.close.bind(channel);
	// It has nothing to save, and writes `context canceled` where it is asked to end, or its input ends.
	const end = () => channel.child.kill('SIGKILL');
	channel.close = () => {
		process.off('exit', end);
		end();
		close();
	};
	// Before its client asks it to end, where this process ends without having closed it.
	process.prependListener('exit', end);
	if (limit === undefined || pid === undefined) return () => {};
	const thread = new Worker(watcher, { eval: true, workerData: { memory, pid, limit } });
	thread.unref();
	return () => {
		Atomics.store(state, slots.closed, 1);
		Atomics.notify(state, slots.closed);
	};
}

/** Whether the other end of the pipe is gone. */
function isEnd(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const { code } = error as NodeJS.ErrnoException;
	return code === 'EPIPE' || code === 'ECONNRESET' || /^Unexpected EOF\b/.test(error.message);
}

function endedEarly(): UserError {
	return new UserError(
		'the TypeScript compiler ended before it had answered: it was killed, or ran out of memory; nothing was written',
		'Run again. If memory is short, take a part of the repository with --root, or name the projects that matter with --tsconfig.',
	);
}

function noAnswer(limit: number): UserError {
	return new UserError(
		`the TypeScript compiler gave no answer for ${limit / 1000} seconds and was ended; nothing was written`,
		'Wait longer with --timeout <seconds>, or take a part of the repository with --root.',
	);
}
