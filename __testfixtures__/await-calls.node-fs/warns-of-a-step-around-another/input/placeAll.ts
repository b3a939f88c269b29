// warned: split-step
import { place } from './place.js';
import type { Store } from './store.js';

export function placeTwo(store: Store): void {
	console.log(store.nextId());
	store.insert({ id: 0 });
	place(store);
}
