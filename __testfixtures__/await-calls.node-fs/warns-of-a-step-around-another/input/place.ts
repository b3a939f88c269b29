// warned: split-step
import type { Store } from './store.js';

export function place(store: Store): { id: number } {
	const order = { id: store.nextId() };
	store.insert(order);
	return order;
}
