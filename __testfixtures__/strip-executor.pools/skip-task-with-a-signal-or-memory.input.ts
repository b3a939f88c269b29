// refused: executor-shape
import { move, Piscina } from 'piscina';

const pool = new Piscina({ filename: new URL('./support/words.worker.js', import.meta.url).href });

export async function count(text: string, signal: AbortSignal): Promise<number> {
	return await pool.run(text, { name: 'countWords', signal });
}

export async function countMoved(text: Uint8Array): Promise<number> {
	return await pool.run(move(text), { name: 'countWords' });
}
