// refused: cpu-bound
import { digest } from './support/api.js';
import { makePool, runInExecutor } from './support/threads.js';

const pool = makePool(2);

export async function sign(text: string): Promise<string> {
	const first = await runInExecutor(pool, digest, text);
	return new Promise((resolve) => setImmediate(() => resolve(digest(first))));
}
