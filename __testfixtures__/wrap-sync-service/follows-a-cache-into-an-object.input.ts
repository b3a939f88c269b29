// warned: still-blocks
import { memoize } from './support/memoize.js';
import { database } from './support/database.js';

export const countOf = memoize((id: string) => database.get(id)?.count ?? 0);

export const counts = { countOf };

export function show(id: string): void {
	console.log(counts.countOf(id));
}
