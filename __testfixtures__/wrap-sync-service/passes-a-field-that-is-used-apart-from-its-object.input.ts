// warned: still-blocks
import { database } from './support/database.js';

export class Store {
	readonly countOf = (id: string): number => database.get(id)?.count ?? 0;

	static isKnown = (id: string): boolean => database.get(id) !== undefined;
}

export function first(): string {
	const { countOf } = new Store();
	const { isKnown } = Store;
	return `${countOf('first')} ${isKnown('first')}`;
}
