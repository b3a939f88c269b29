import { Piscina } from 'piscina';
import { makePool } from './support/makePool.js';

// These threads count.
const pool = makePool();

export async function count(text: string): Promise<number> {
	return await pool.run(text, { name: 'countWords' });
}

export async function close(): Promise<void> {
	await pool.destroy();
	console.log('closed');
}

function makeOwn(): Piscina {
	return new Piscina({ filename: new URL('./support/words.worker.js', import.meta.url).href });
}

export async function countOnce(text: string): Promise<number> {
	const own = makeOwn();
	const words = await own.run(text, { name: 'countWords' });
	await own.close();
	return words;
}
