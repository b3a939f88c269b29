// warned: still-blocks
import { readFile } from 'node:fs/promises';
import { database } from './support/database.js';

export class Store {
	async load(path: string): Promise<void> {
		const counts: Record<string, number> = JSON.parse(await readFile(path, 'utf8'));
		for (const [id, count] of Object.entries(counts)) await this.add(id, count);
		this.#report(path);
	}

	async add(id: string, count: number): Promise<void> {
		return this._addSync(id, count);
	}

	private _addSync(id: string, count: number): void {
		database.put(id, count);
	}

	#report(path: string): void {
		console.log(`loaded ${path}`);
	}
}
