// warned: still-blocks
import { readFileSync } from 'node:fs';

export class Store {
	readonly #sizes = new Map<string, number>();
	static made = 0;

	/** How many there are. */
	size(name: string): number {
		return this.#sizes.get(name) ?? 0;
	}

	both(a: string, b = 'b'): number {
		return this.size(a) + this.size(b);
	}

	public static create(size: number): Store {
		Store.made += 1;
		const store = new Store();
		store.#sizes.set('a', size);
		return store;
	}

	text(file: string): string {
		return readFileSync(file, 'utf8');
	}

	readonly label = (name: string): string => `${name}: ${this.size(name)}`;
}

function describe(store: Store): string {
	return `${store.both('a')} ${store.label('a')}`;
}

export async function show(): Promise<string> {
	const store = Store.create(5);
	return `${describe(store)} ${store.size('a')}`;
}
