// refused: callback-returns-void
import { EventEmitter } from 'node:events';
import { database } from './support/database.js';

export class Hits {
	add(id: string): void {
		database.put(id, 1);
	}
}

export function count(hits: Hits, ids: readonly string[]): void {
	const events = new EventEmitter();
	events.on('hit', (id: string) => hits.add(id));
	for (const id of ids) events.emit('hit', id);
}
