// refused: timing-seen
import { EventEmitter } from 'node:events';

const log: string[] = [];

async function note(text: string): Promise<void> {
	log.push(text);
}

export function listen(emitter: EventEmitter): void {
	emitter.on('saved', async (name: string) => {
		await note(name);
		log.push(`saved ${name}`);
	});
	emitter.on('saved', () => log.push('after'));
}
