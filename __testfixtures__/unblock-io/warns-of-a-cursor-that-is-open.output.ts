// warned: split-step
import Database from 'better-sqlite3';
import { writeFile } from 'node:fs/promises';

const db = new Database('notes');

export async function write(folder: string): Promise<void> {
	for (const row of db.prepare('SELECT * FROM notes').iterate()) {
		await writeFile(`${folder}/${row.id}`, row.name);
	}
}

export async function writeAll(folder: string): Promise<void> {
	for (const row of [...db.prepare('SELECT * FROM notes').iterate()]) {
		await writeFile(`${folder}/${row.id}`, row.name);
	}
}
