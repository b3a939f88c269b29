// refused: gives-turn
import { EventEmitter } from 'node:events';

const emitter = new EventEmitter();
const seen: string[] = [];
emitter.on('order', async (id: string) => {
	await null;
	seen.push(id);
});

async function tick() {}

async function flush() {
	await tick();
	await tick();
}

export async function order(id: string): Promise<string[]> {
	emitter.emit('order', id);
	await flush();
	return seen;
}
