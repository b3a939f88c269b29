// refused: executor-shape
import { Piscina } from 'piscina';

const other = new Piscina({ filename: process.env['WORKER'] ?? '' });
const greeting = new Piscina({
	filename: new URL('./support/words.worker.js', import.meta.url).href,
	workerData: { greeting: 'Hello' },
});
const none = new Piscina({ filename: new URL('./support/words.worker.js', import.meta.url).href });

export async function count(text: string, pool: Piscina, name: string): Promise<number> {
	await other.run(text, { name: 'countWords' });
	await greeting.run(text, { name: 'countWords' });
	await none.run(text, { name: 'countLetters' });
	await none.run(text, { name });
	return await pool.run(text, { name: 'countWords' });
}
