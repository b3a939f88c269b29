// warned: still-blocks
import { database } from './support/database.js';

export class Store {
	countOf(id: string): number {
		return database.get(id)?.count ?? 0;
	}
}

export class Doubled extends Store {
	override countOf(id: string): number {
		return super.countOf(id) * 2;
	}

	half(id: string): number {
		return super.countOf(id) / 2;
	}

	async later(id: string): Promise<number> {
		return super.countOf(id);
	}

	both(id: string): number {
		return this.countOf(id) + this.half(id);
	}
}

export function show(store: Doubled): void {
	console.log(store.countOf('first'), store.half('first'), store.both('first'));
}
