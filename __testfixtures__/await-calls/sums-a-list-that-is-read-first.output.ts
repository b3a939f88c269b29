import { type Item, list, load } from './support/api.js';

export async function total(start: number): Promise<number> {
	let sum = start;
	for (const { id } of (await list())) {
		sum = sum + (await load(id)).price;
	}
	return sum;
}

export async function byName(): Promise<Map<string, Item>> {
	let items = new Map<string, Item>();
	for (const { id } of (await list())) {
		items = items.set(id, await load(id));
	}
	return items;
}
