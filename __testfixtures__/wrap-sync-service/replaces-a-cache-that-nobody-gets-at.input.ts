// warned: still-blocks
import { counted } from './support/stores.js';
import { database } from './support/database.js';

export const countOf = counted((id: string) => database.get(id)?.count ?? 0);

export const sumOf = counted((ids: readonly string[]) => ids.reduce((sum, id) => sum + id.length, 0));

export function describe(id: string): string {
	return `${countOf(id)} ${sumOf([id])}`;
}
