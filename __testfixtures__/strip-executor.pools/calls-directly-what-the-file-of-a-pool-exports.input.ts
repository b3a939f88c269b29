import { Piscina } from 'piscina';

// Two threads are enough.
const pool = new Piscina({
	filename: new URL('./support/words.worker.js', import.meta.url).href,
	maxThreads: 2,
});

export async function describe(text: string): Promise<string> {
	const count = await pool.run(text, { name: 'countWords' });
	return `${count} in ${await pool.run({ text, length: 10 })}`;
}

export function count(text: string): Promise<number> {
	return pool.run(text, { name: 'countWords' });
}
