import { join } from 'node:path';
import { check, load, log, type Page, parse } from './support/api.js';
import { getEventLoop, makePool, runInExecutor } from './support/threads.js';

// One pool for all reads.
const pool = makePool(4);

/** What is read most. */
export const first = 'first';

export async function read(text: string): Promise<Page> {
	// Parse in a thread.
	const page = await runInExecutor(pool, parse, text);
	// Load what it links to.
	const linked = await runInExecutor(null, load, page.title); // in a thread
	if (!(await runInExecutor(pool, check, linked))) await runInExecutor(pool, log, join(text, linked.title));
	return runInExecutor(pool, () => parse(linked.title));
}

export async function readAll(text: string): Promise<Page> {
	const loop = getEventLoop();
	const page = await loop.run(null, parse, [text]);
	return await loop.run(pool, load, [page.title]);
}

export function readOne(text: string): Promise<Page> {
	return runInExecutor(pool, parse, text);
}
