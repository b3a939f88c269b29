// refused: executor-shape
import { Piscina } from 'piscina';
import type { Cart } from './support/carts.worker.js';

const pool = new Piscina({ filename: new URL('./support/carts.worker.js', import.meta.url).href });

export async function show(cart: Cart, words: string[]): Promise<void> {
	const copy: Cart = await pool.run(cart, { name: 'filled' });
	copy.lines[0]!.count = 0;
	await pool.run(cart, { name: 'payOne' });
	await pool.run([cart], { name: 'payAll' });
	console.log(await pool.run(words, { name: 'sorted' }), cart.paid, cart.lines);
}
