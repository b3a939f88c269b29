// warned: still-blocks
import { database } from './support/database.js';

export interface Counter {
	countOf(id: string): number;
}

export class Store implements Counter {
	countOf(id: string): number {
		return database.get(id)?.count ?? 0;
	}
}

export class Doubled extends Store {
	public override countOf(id: string): number {
		return super.countOf(id) * 2;
	}

	isEmpty(id: string): boolean {
		return this.countOf(id) === 0;
	}
}

export class Fixed implements Counter {
	countOf(): number {
		return 1;
	}
}

export function show(counter: Counter): void {
	console.log(counter.countOf('first'), new Doubled().isEmpty('first'));
}
