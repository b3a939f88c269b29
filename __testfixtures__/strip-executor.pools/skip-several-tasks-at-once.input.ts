// refused: fan-out
import { Piscina } from 'piscina';

const pool = new Piscina({ filename: new URL('./support/words.worker.js', import.meta.url).href });

export async function counts(texts: string[]): Promise<number[]> {
	return await Promise.all(texts.map((text) => pool.run(text, { name: 'countWords' })));
}
