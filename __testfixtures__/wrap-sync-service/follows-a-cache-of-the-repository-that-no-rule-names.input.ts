// warned: split-step, still-blocks
import { database, type Row } from './support/database.js';

export function remember<Result>(fn: (id: string) => Result): (id: string) => Result {
	const kept = new Map<string, Result>();
	return (id) => {
		if (!kept.has(id)) kept.set(id, fn(id));
		return kept.get(id)!;
	};
}

export class Store {
	find(id: string): Row | undefined {
		return database.get(id);
	}
}

const store = new Store();
const countOf = remember((id: string) => store.find(id)?.count ?? 0);

export function show(id: string): void {
	console.log(countOf(id));
}
