import { Piscina } from 'piscina';

const pool = new Piscina({ filename: new URL('./support/pages.worker.js', import.meta.url).href });

export async function show(title: string, given: { title: string }): Promise<string> {
	const page = await pool.run(title, { name: 'read' });
	const parsed = await pool.run('{ "title": "a" }', { name: 'parse' });
	return `${page.words} ${parsed.title} ${await pool.run(given, { name: 'titleOf' })}`;
}
