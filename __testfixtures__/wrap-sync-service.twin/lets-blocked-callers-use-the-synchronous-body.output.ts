// warned: still-blocks
import { database, type Row } from './support/database.js';

export interface Finder {
	find(id: string): Promise<Row | undefined>;
	findSync(id: string): Row | undefined;
}

export class Store implements Finder {
	async find(id: string): Promise<Row | undefined> {
		return this.findSync(id);
	}

	findSync(id: string): Row | undefined {
		return database.get(id);
	}

	size(): Promise<number>;
	size(id: string): Promise<number | undefined>;
	async size(id?: string): Promise<number | undefined> {
		return this.sizeSync(id);
	}

	sizeSync(): number;
	sizeSync(id: string): number | undefined;
	sizeSync(id?: string): number | undefined;
	sizeSync(id?: string): number | undefined {
		return id === undefined ? database.all().length : this.findSync(id)?.count;
	}
}

export class Shelf {
	readonly count: number;

	constructor(finder: Finder, store: Store, id: string) {
		this.count = finder.findSync(id)?.count ?? store.sizeSync();
	}
}

async function describeRow(store: Store, id: string): Promise<string> {
	return `${id}: ${(await store.find(id))?.count}`;
}

function describeRowSync(store: Store, id: string): string {
	return `${id}: ${store.findSync(id)?.count}`;
}

export class Label {
	constructor(readonly store: Store) {}

	get text(): string {
		return describeRowSync(this.store, 'first');
	}
}

export async function show(store: Store): Promise<void> {
	console.log(await describeRow(store, 'first'), await store.size('first'), new Shelf(store, store, 'first').count, new Label(store).text);
}
