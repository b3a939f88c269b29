// warned: still-blocks
import { memoize, remembered } from './support/memoize.js';
import { database, type Row } from './support/database.js';

const options = { ttlMs: 60_000, max: 10 };

function load(id: string): Row | undefined {
	return database.get(id);
}

/** Kept by its name. */
export const find = memoize(load, options);

export const countOf = remembered({ max: 10 })(function (id: string) {
	return find(id)?.count ?? 0;
});

export const depth = memoize((id: string): number => (id === '' ? 0 : 1 + depth(id.slice(1))));

export function describe(id: string): string {
	return `${load(id)?.id} has ${countOf(id)}`;
}
