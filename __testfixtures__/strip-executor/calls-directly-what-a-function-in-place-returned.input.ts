import { type Page, parse } from './support/api.js';
import { makePool, runInExecutor } from './support/threads.js';

const pool = makePool(4);

export async function read(text: string): Promise<Page> {
	return await runInExecutor(pool, function () {
		return parse(text);
	});
}

export async function readNamed(text: string): Promise<Page> {
	return await runInExecutor(pool, async function parseLate() {
		return parse(text);
	});
}
