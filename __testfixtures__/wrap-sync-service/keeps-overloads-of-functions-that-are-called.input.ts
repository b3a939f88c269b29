// warned: still-blocks
import { database, type Row } from './support/database.js';

export function find(id: string): Row | undefined;
export function find(id: string, other: Row): Row;
export function find(id: string, other?: Row): Row | undefined {
	return database.get(id) ?? other;
}

export const countOf = (id: string): number => find(id, { id, count: 1 }).count;
