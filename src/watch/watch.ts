import { Worker } from 'node:worker_threads';
import { memory, notePhase, setLimit, slots } from './position.ts';

/** What is said, and how the process ends, when work does not get on. */
export interface Verdict {
	/** What does not get on: `await-calls`, or the name of a config file. */
	readonly subject: string;
	readonly hint: string;
	readonly exitCode: number;
}

/**
 * A loop without an end cannot be left from within, nor by a timer. So another thread looks on. When there
 * was no step for too long, it says where the work stands, asks the debugger for the functions that run, and
 * has the process ended; where the debugger does not answer, it is killed. Nothing can be lost: only what
 * comes before the first write is watched.
 */
const watcher = `
	const { workerData: { memory, verdict } } = require('node:worker_threads');
	const { writeSync } = require('node:fs');
	const { Session } = require('node:inspector');
	const state = new Int32Array(memory, 0, ${slots.length});
	const text = new Uint8Array(memory, ${slots.length * Int32Array.BYTES_PER_ELEMENT});
	let known = 0;
	let since = Date.now();
	let isSaid = false;
	const timer = setInterval(() => {
		const steps = Atomics.load(state, ${slots.steps});
		const limit = Atomics.load(state, ${slots.limit});
		if (steps !== known || limit === 0 || Atomics.load(state, ${slots.asking}) === 1) since = Date.now();
		known = steps;
		if (Date.now() - since < limit || limit === 0) return;
		clearInterval(timer);
		end(limit);
	}, 100);

	function end(limit) {
		setTimeout(() => { say(limit, []); process.kill(process.pid, 'SIGKILL'); }, 10_000);
		const session = new Session();
		session.connectToMainThread();
		session.on('Debugger.paused', ({ params: { callFrames } }) => {
			say(limit, callFrames);
			// The debugger is not to say that it waits for itself.
			const expression = "process.getBuiltinModule('node:fs').closeSync(2); process.reallyExit(" + verdict.exitCode + ")";
			session.post('Debugger.evaluateOnCallFrame', { callFrameId: callFrames[0].callFrameId, expression });
			session.post('Debugger.resume');
		});
		session.post('Debugger.enable', () => session.post('Debugger.pause'));
	}

	function say(limit, frames) {
		if (isSaid) return;
		isSaid = true;
		const place = Buffer.from(text.slice(0, Atomics.load(state, ${slots.textLength}))).toString();
		const control = (c) => '\\\\u' + c.charCodeAt(0).toString(16).padStart(4, '0');
		const stack = frames.filter(({ url }) => !url.startsWith('node:')).slice(0, 5).map(({ functionName, url, location }) =>
			'    at ' + (functionName || '(anonymous)') + ' (' + (url.replace(/^file:\\/\\//, '') || 'line ') + ':' + (location.lineNumber + 1) + ')\\n');
		const line = verdict.subject + ' did not get on for ' + limit / 1000 + ' seconds and was ended; nothing was written (' + place + ')';
		const all = 'asyncshift: ' + line.replace(/[\\x00-\\x1f\\x7f-\\x9f]/g, control) + '\\n' + stack.join('') + verdict.hint + '\\n';
		try { writeSync(2, all); } catch {}
	}
`;

/**
 * Does something that must not take for ever.
 *
 * @param limit milliseconds without a step that are too many
 */
export async function watch<T>(
	limit: number,
	phase: string,
	verdict: Verdict,
	work: () => T | Promise<T>,
): Promise<T> {
	const longest = Math.min(Math.ceil(limit), 2 ** 31 - 1);
	notePhase(phase);
	setLimit(longest);
	const thread = new Worker(watcher, { eval: true, workerData: { memory, verdict } });
	thread.unref();
	// A thread that cannot work is no reason to fail.
	thread.on('error', () => {});
	const waiting = setInterval(() => setLimit(longest), longest / 4);
	waiting.unref();
	try {
		return await work();
	} finally {
		clearInterval(waiting);
		setLimit(0);
		await thread.terminate();
	}
}
