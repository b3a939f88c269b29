// warned: still-blocks
import { database, type Row } from './support/database.js';

export interface Finder {
	find(id: string): Row | undefined;
}

export class Store implements Finder {
	find(id: string): Row | undefined {
		return database.get(id);
	}

	size(): number;
	size(id: string): number | undefined;
	size(id?: string): number | undefined {
		return id === undefined ? database.all().length : this.find(id)?.count;
	}
}

export class Shelf {
	readonly count: number;

	constructor(finder: Finder, store: Store, id: string) {
		this.count = finder.find(id)?.count ?? store.size();
	}
}

function describeRow(store: Store, id: string): string {
	return `${id}: ${store.find(id)?.count}`;
}

export class Label {
	constructor(readonly store: Store) {}

	get text(): string {
		return describeRow(this.store, 'first');
	}
}

export function show(store: Store): void {
	console.log(describeRow(store, 'first'), store.size('first'), new Shelf(store, store, 'first').count, new Label(store).text);
}
