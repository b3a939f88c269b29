// refused: cpu-bound
import { Piscina } from 'piscina';

const pool = new Piscina({ filename: new URL('./support/words.worker.js', import.meta.url).href });

export async function digest(text: string): Promise<string> {
	return await pool.run(text, { name: 'digestWords' });
}
