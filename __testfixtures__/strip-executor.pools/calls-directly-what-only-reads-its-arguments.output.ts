import { skusOf, sorted, totalOf } from './support/carts.worker.js';
import type { Cart } from './support/carts.worker.js';

export async function describe(cart: Cart, sku: string): Promise<string> {
	const skus: string[] = skusOf(cart);
	const all: string[] = sorted([sku, cart.id]);
	return `${skus} ${all} ${totalOf(cart)}`;
}
