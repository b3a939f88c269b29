// warned: still-blocks
import { database } from '../../support/database.js';

export function countOf(id: string): number {
	return database.get(id)?.count ?? 0;
}

export const sizeOf = (): number => database.all().length + countOf('first');
