// refused: executor-shape
import { Piscina } from 'piscina';
import { sums } from './support/sums.js';

const pool = new Piscina({ filename: new URL('./support/words.worker.js', import.meta.url).href });

export async function first(words: string[]): Promise<string> {
	await pool.run(words, { name: 'firstOf' });
	return await pool.run(words[0], { name: 'counted' });
}

export async function square(value: number): Promise<number> {
	return await sums.exec('product', [value, value]);
}
