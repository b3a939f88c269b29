// warned: still-blocks
import { database, type Row } from './support/database.js';

export class Store {
	static readonly open = (id: string): Store => new Store(id);

	readonly rows = (): Row[] => database.all().filter(({ id }) => id === this.id);

	private constructor(private readonly id: string) {}

	static count(): number {
		return database.all().length;
	}

	isAlone(): boolean {
		return this.rows().length === Store.count();
	}
}

export function show(): void {
	console.log(Store.open('first').isAlone());
}
