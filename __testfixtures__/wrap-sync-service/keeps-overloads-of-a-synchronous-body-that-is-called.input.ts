// warned: still-blocks
import { database, type Row } from './support/database.js';

export class Store {
	/** One row, or some. */
	find(id: string): Row | undefined;
	find(ids: readonly string[], limit?: number): Row[];
	find(ids: string | readonly string[], limit = 10): Row | Row[] | undefined {
		if (typeof ids === 'string') return database.get(ids);
		return ids.slice(0, limit).flatMap((id) => this.find(id) ?? []);
	}

	countOf(id: string): number {
		return this.find(id)?.count ?? this.find([id]).length;
	}

	static of(count: number): string;
	static of(text: string): string;
	static of(value: number | string): string {
		return `${value}`;
	}

	title(): string {
		return Store.of(1) + Store.of('one');
	}
}

export function show(store: Store): void {
	console.log(store.find('first')?.count, store.find(['first'], 1).length, store.title());
}
