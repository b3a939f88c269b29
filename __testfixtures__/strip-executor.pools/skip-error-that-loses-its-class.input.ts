// refused: error-path
import { Piscina } from 'piscina';

const pool = new Piscina({ filename: new URL('./support/strict.worker.js', import.meta.url).href });

export async function check(text: string): Promise<string> {
	return await pool.run(text, { name: 'check' });
}
