// warned: still-blocks
import { database } from './support/database.js';

export interface Counter {
	countOf(id: string): number;
}

export class Store implements Counter {
	constructor(private readonly other?: Counter) {}

	countOf(id: string): number {
		return database.get(id)?.count ?? 0;
	}

	both(id: string): number {
		return this.countOf(id) + (this.other?.countOf(id) ?? 0);
	}
}
