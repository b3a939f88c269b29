// refused: copied-value
import { Piscina } from 'piscina';
import { Page, type Titled } from './support/pages.js';

const pool = new Piscina({ filename: new URL('./support/pages.worker.js', import.meta.url).href });

export async function show(title: string): Promise<void> {
	const page: Titled = new Page(title);
	console.log(await pool.run(page, { name: 'titleOf' }));
	console.log(await pool.run(title, { name: 'make' }));
	console.log(await pool.run(title, { name: 'list' }));
	console.log(await pool.run(title, { name: 'encode' }));
	console.log(await pool.run(Buffer.from(title), { name: 'decode' }));
	console.log(await pool.run(title, { name: 'freeze' }));
	console.log(await pool.run(title, { name: 'count' }));
	console.log(await pool.run(title, { name: 'evaluate' }));
	console.log(await pool.run(undefined, { name: 'standard' }));
	console.log(await pool.run({ title, map: (text: string) => text }, { name: 'ask' }));
}
