// warned: pool-left
import { Piscina } from 'piscina';

const pool = new Piscina({ filename: new URL('./support/words.worker.js', import.meta.url).href });

export async function count(text: string): Promise<number> {
	return await pool.run(text, { name: 'countWords' });
}

async function close(): Promise<void> {
	await pool.destroy();
	console.log('closed');
}

export function leave(): void {
	void close();
	console.log('leaving');
}
