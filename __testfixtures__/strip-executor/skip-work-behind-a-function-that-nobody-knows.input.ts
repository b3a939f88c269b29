// refused: timing-seen
import { parse } from './support/api.js';
import { runInExecutor } from './support/threads.js';

interface Watcher {
	before(text: string): void;
}

class Tracer implements Watcher {
	async before(text: string): Promise<void> {
		await Promise.resolve();
		console.log(text);
	}
}

export async function load(text: string, onStart: (text: string) => void): Promise<unknown> {
	onStart(text);
	const parsed = await runInExecutor(null, parse, text);
	console.log('loaded');
	return parsed;
}

async function watch(text: string, watcher: Watcher): Promise<unknown> {
	watcher.before(text);
	const parsed = await runInExecutor(null, parse, text);
	console.log('watched');
	return parsed;
}

function later(text: string): Promise<unknown> {
	return new Promise((resolve) => {
		setImmediate(() => resolve(parse(text)));
	});
}

export async function show(text: string, listeners: (() => void)[]): Promise<void> {
	for (const listener of listeners) listener();
	console.log(await later(text));
}

await watch('{}', new Tracer());
