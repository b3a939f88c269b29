import { EventEmitter } from 'node:events';
import { createStore } from 'bus';

const log: string[] = [];
const events = new EventEmitter();
const store = createStore();

events.on('opened-there', async (name: string) => {
	log.push(await Promise.resolve(name));
});
events.on('closed-there', (name: string) => {
	log.push(name);
});
store.subscribe((name) => log.push(name));

async function format(name: string): Promise<string> {
	return name.toUpperCase();
}

async function close(): Promise<void> {
	events.emit('closed-there', 'a');
	store.set('a');
	log.push(await format('b'));
}

await close();

export {};
