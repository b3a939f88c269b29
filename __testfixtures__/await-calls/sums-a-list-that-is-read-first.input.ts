import { type Item, listSync, loadSync } from './support/api.js';

export function total(start: number): number {
	return listSync().reduce((sum, { id }) => sum + loadSync(id).price, start);
}

export function byName(): Map<string, Item> {
	return listSync().reduce((items, { id }) => items.set(id, loadSync(id)), new Map<string, Item>());
}
