// warned: still-blocks
import { database, type Row } from './support/database.js';

/** All rows. */
export function rows(): Row[] {
	return database.all();
}

export const countOf = (id: string): number => find(id)?.count ?? 0;

export function find<T extends string>(id: T): Row | undefined {
	return rows().find((row) => row.id === id);
}

function total(): number {
	return rows().reduce((sum, { id }) => sum + countOf(id), 0);
}

export default function report(): string {
	return `${total()} in ${rows().length}`;
}

console.log(report());
