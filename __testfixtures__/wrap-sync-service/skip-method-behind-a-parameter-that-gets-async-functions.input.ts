// refused: callback-not-awaited, caller-blocked
import { database } from './support/database.js';

export class Marks {
	mark(id: string): void {
		database.put(id, 1);
	}
}

function each(ids: readonly string[], run: (id: string) => void): void {
	for (const id of ids) run(id);
}

export function markAll(ids: readonly string[], marks: Marks): void {
	each(ids, async (id) => void (await Promise.resolve(id)));
	each(ids, (id) => marks.mark(id));
}
