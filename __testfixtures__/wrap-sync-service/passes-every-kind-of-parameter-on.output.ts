// warned: still-blocks
import { database, type Row } from './support/database.js';

interface Page {
	readonly from: number;
	readonly size: number;
}

export class Store {
	async page(options: Page, order?: 'up' | 'down', ...ids: string[]): Promise<Row[]> {
		return this._pageSync(options, order, ...ids);
	}

	private _pageSync({ from, size }: Page, order: 'up' | 'down' = 'up', ...ids: string[]): Row[] {
		const rows = database.all().filter(({ id }) => ids.includes(id));
		return (order === 'up' ? rows : rows.reverse()).slice(from, from + size);
	}

	async first<T>(
		this: Store,
		rows: readonly T[],
		values: [number, number] | undefined,
		fallback: T,
		isStrict?: boolean,
	): Promise<T> {
		return this._firstSync<T>(rows, values, fallback, isStrict);
	}

	private _firstSync<T>(
		this: Store,
		rows: readonly T[],
		[low, high]: [number, number] = [0, 1],
		fallback: T,
		isStrict?: boolean,
	): T {
		return rows.slice(low, high)[0] ?? (isStrict ? rows[0]! : fallback);
	}

	async count(min?: number, label?: string): Promise<string> {
		return this._countSync(min, label);
	}

	private _countSync(min = 0, label = `at least ${min}`): string {
		return `${label}: ${database.all().filter(({ count }) => count >= min).length}`;
	}

	async log(...args: Parameters<Store['_logSync']>): Promise<string> {
		return this._logSync(...args);
	}

	private _logSync(): string {
		return [...arguments].join();
	}
}

export async function show(store: Store): Promise<void> {
	const page = await store.page({ from: 0, size: 2 });
	console.log(await store.first(page, undefined, { id: '', count: 0 }), await store.count(), await store.log());
}
