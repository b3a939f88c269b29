// warned: still-blocks
import { database, type Row } from './support/database.js';

interface Page {
	readonly from: number;
	readonly size: number;
}

export class Store {
	page({ from, size }: Page, order: 'up' | 'down' = 'up', ...ids: string[]): Row[] {
		const rows = database.all().filter(({ id }) => ids.includes(id));
		return (order === 'up' ? rows : rows.reverse()).slice(from, from + size);
	}

	first<T>(
		this: Store,
		rows: readonly T[],
		[low, high]: [number, number] = [0, 1],
		fallback: T,
		isStrict?: boolean,
	): T {
		return rows.slice(low, high)[0] ?? (isStrict ? rows[0]! : fallback);
	}

	count(min = 0, label = `at least ${min}`): string {
		return `${label}: ${database.all().filter(({ count }) => count >= min).length}`;
	}

	log(): string {
		return [...arguments].join();
	}
}

export function show(store: Store): void {
	const page = store.page({ from: 0, size: 2 });
	console.log(store.first(page, undefined, { id: '', count: 0 }), store.count(), store.log());
}
