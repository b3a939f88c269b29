// warned: still-blocks
import { asyncCached } from 'asyncshift-runtime';
import { database } from './support/database.js';

export const countOf = asyncCached(async (id: string) => database.get(id)?.count ?? 0);

export const counts = { countOf };

export async function show(id: string): Promise<void> {
	console.log(await counts.countOf(id));
}
