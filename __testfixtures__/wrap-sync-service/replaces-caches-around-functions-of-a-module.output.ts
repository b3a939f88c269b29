// warned: still-blocks
import { asyncRemembered } from './support/memoize.js';
import { asyncCached } from 'asyncshift-runtime';
import { database, type Row } from './support/database.js';

const options = { ttlMs: 60_000, max: 10 };

async function load(id: string): Promise<Row | undefined> {
	return _loadSync(id);
}

function _loadSync(id: string): Row | undefined {
	return database.get(id);
}

/** Kept by its name. */
export const find = asyncCached(load, options);

export const countOf = asyncRemembered({ max: 10 })(async function (id: string) {
	return (await find(id))?.count ?? 0;
});

export const depth = asyncCached(async (id: string): Promise<number> => (id === '' ? 0 : 1 + await depth(id.slice(1))));

export async function describe(id: string): Promise<string> {
	return `${(await load(id))?.id} has ${await countOf(id)}`;
}
