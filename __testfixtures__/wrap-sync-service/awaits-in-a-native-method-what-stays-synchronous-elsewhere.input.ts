// warned: still-blocks
import { readFileSync } from 'node:fs';
import { database } from './support/database.js';

export class Store {
	load(path: string): void {
		const counts: Record<string, number> = JSON.parse(readFileSync(path, 'utf8'));
		for (const [id, count] of Object.entries(counts)) this.add(id, count);
		this.#report(path);
	}

	add(id: string, count: number): void {
		database.put(id, count);
	}

	#report(path: string): void {
		console.log(`loaded ${path}`);
	}
}
