// warned: split-step
import { readFileSync } from 'node:fs';

declare const db: { exec(query: string): void; run(text: string): void };

export async function load(files: readonly string[]): Promise<void> {
	db.exec('BEGIN');
	try {
		for (const file of files) db.run(readFileSync(file, 'utf8'));
		db.exec('COMMIT');
	} catch (error) {
		db.exec('ROLLBACK');
		throw error;
	}
}

export async function loadBefore(file: string): Promise<void> {
	const text = readFileSync(file, 'utf8');
	db.exec('BEGIN');
	db.run(text);
	db.exec('COMMIT');
}
