import { check, log, parse } from './support/api.js';
import { makePool, runInExecutor } from './support/threads.js';

const threads = makePool(2);

export async function show(text: string): Promise<void> {
	/* in a thread */ await runInExecutor(threads, log, text);
	// in a thread
	const page = await runInExecutor(threads, parse, text); // by the pool
	/** @type {boolean} as the thread says */
	const isGood = await runInExecutor(threads, check, page);
	console.log(isGood);
}

export function size(text: string): Promise<number> {
	return new Promise((resolve) => {
		// not in a thread
		const { title } = parse(text);
		// eslint-disable-next-line no-console -- the thread has no other way
		console.log(title);
		resolve(title.length);
	});
}
