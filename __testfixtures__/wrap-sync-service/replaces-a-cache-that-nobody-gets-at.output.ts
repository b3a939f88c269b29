// warned: still-blocks
import { asyncCached } from 'asyncshift-runtime';
import { database } from './support/database.js';

export const countOf = asyncCached(async (id: string) => database.get(id)?.count ?? 0);

export const sumOf = asyncCached(async (ids: readonly string[]) => ids.reduce((sum, id) => sum + id.length, 0));

export async function describe(id: string): Promise<string> {
	return `${await countOf(id)} ${await sumOf([id])}`;
}
