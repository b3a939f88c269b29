// refused: timing-seen
import { EventEmitter } from 'node:events';
import { createBus } from 'bus';

const log: string[] = [];
const events = new EventEmitter();
const bus = createBus();
const target = new EventTarget();

events.on('saved', async (name: string) => {
	log.push(await Promise.resolve(name));
});
bus.subscribe({ next: (name) => void Promise.resolve().then(() => log.push(name)) });
target.addEventListener('go', () => queueMicrotask(() => log.push('gone')));

async function emitted(name: string): Promise<string> {
	return name.toUpperCase();
}

async function sent(name: string): Promise<string> {
	return name.toUpperCase();
}

async function dispatched(name: string): Promise<string> {
	return name.toUpperCase();
}

export async function emit(): Promise<void> {
	events.emit('saved', 'a');
	log.push(await emitted('b'));
}

export async function send(): Promise<void> {
	bus.send('a');
	log.push(await sent('b'));
}

export async function dispatch(): Promise<void> {
	target.dispatchEvent(new Event('go'));
	log.push(await dispatched('b'));
}

await emit();
await send();
await dispatch();
