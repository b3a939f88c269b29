import { Piscina } from 'piscina';
import type { Cart } from './support/carts.worker.js';

const pool = new Piscina({ filename: new URL('./support/carts.worker.js', import.meta.url).href });

export async function describe(cart: Cart, sku: string): Promise<string> {
	const skus: string[] = await pool.run(cart, { name: 'skusOf' });
	const all: string[] = await pool.run([sku, cart.id], { name: 'sorted' });
	return `${skus} ${all} ${await pool.run(cart, { name: 'totalOf' })}`;
}
