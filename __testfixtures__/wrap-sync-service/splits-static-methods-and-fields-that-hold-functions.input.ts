// warned: still-blocks
import { database, type Row } from './support/database.js';

export class Store {
	static readonly titleOf = (id: string): string => `store ${id}`;

	readonly rows = (): Row[] => database.all().filter(({ id }) => id === this.id);

	constructor(private readonly id: string) {}

	static count(): number {
		return database.all().length;
	}

	isAlone(): boolean {
		return this.rows().length === Store.count();
	}
}

export function show(): void {
	console.log(Store.titleOf('first'), new Store('first').isAlone());
}
