// warned: split-step
import { place } from './place.js';
import type { Store } from './store.js';

export async function placeTwo(store: Store): Promise<void> {
	console.log(await store.nextId());
	await store.insert({ id: 0 });
	await place(store);
}
