// warned: split-step
import type { Store } from './store.js';

export async function place(store: Store): Promise<{ id: number }> {
	const order = { id: await store.nextId() };
	await store.insert(order);
	return order;
}
