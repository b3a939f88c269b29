// warned: still-blocks
import { database } from '../../support/database.js';

export async function countOf(id: string): Promise<number> {
	return countOfSync(id);
}

export function countOfSync(id: string): number {
	return database.get(id)?.count ?? 0;
}

export const sizeOf = async (): Promise<number> => sizeOfSync();

export const sizeOfSync = (): number => database.all().length + countOfSync('first');
