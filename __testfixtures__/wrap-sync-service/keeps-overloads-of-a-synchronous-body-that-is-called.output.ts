// warned: still-blocks
import { database, type Row } from './support/database.js';

export class Store {
	/** One row, or some. */
	find(id: string): Promise<Row | undefined>;
	find(ids: readonly string[], limit?: number): Promise<Row[]>;
	async find(ids: string | readonly string[], limit?: number): Promise<Row | Row[] | undefined> {
		return this._findSync(ids, limit);
	}

	private _findSync(id: string): Row | undefined;
	private _findSync(ids: readonly string[], limit?: number): Row[];
	private _findSync(ids: string | readonly string[], limit?: number): Row | Row[] | undefined;
	private _findSync(ids: string | readonly string[], limit = 10): Row | Row[] | undefined {
		if (typeof ids === 'string') return database.get(ids);
		return ids.slice(0, limit).flatMap((id) => this._findSync(id) ?? []);
	}

	async countOf(id: string): Promise<number> {
		return this._countOfSync(id);
	}

	private _countOfSync(id: string): number {
		return this._findSync(id)?.count ?? this._findSync([id]).length;
	}

	static of(count: number): Promise<string>;
	static of(text: string): Promise<string>;
	static async of(value: number | string): Promise<string> {
		return this._ofSync(value);
	}

	private static _ofSync(count: number): string;
	private static _ofSync(text: string): string;
	private static _ofSync(value: number | string): string;
	private static _ofSync(value: number | string): string {
		return `${value}`;
	}

	async title(): Promise<string> {
		return this._titleSync();
	}

	private _titleSync(): string {
		return Store._ofSync(1) + Store._ofSync('one');
	}
}

export async function show(store: Store): Promise<void> {
	console.log((await store.find('first'))?.count, (await store.find(['first'], 1)).length, await store.title());
}
