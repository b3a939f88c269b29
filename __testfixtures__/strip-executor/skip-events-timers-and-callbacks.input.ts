// untouched: they end later by themselves
import type { EventEmitter } from 'node:events';

export async function wait(emitter: EventEmitter): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, 100));
	await new Promise<void>((resolve) => setTimeout(() => resolve(), 0));
	await new Promise((resolve) => setImmediate(resolve));
	await new Promise<void>((resolve) => setImmediate(() => resolve()));
	await new Promise<void>((resolve) => queueMicrotask(resolve));
	await new Promise((resolve, reject) => {
		emitter.once('end', resolve);
		emitter.once('error', reject);
	});
}
