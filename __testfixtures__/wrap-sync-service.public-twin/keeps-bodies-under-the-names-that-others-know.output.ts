// warned: still-blocks
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export class Store {
	readonly #sizes = new Map<string, number>();
	static made = 0;

	/** How many there are. */
	size(name: string): number {
		return this.#sizes.get(name) ?? 0;
	}

	async sizeAsync(name: string): Promise<number> {
		return this.size(name);
	}

	both(a: string, b = 'b'): number {
		return this.size(a) + this.size(b);
	}

	async bothAsync(a: string, b?: string): Promise<number> {
		return this.both(a, b);
	}

	public static create(size: number): Store {
		Store.made += 1;
		const store = new Store();
		store.#sizes.set('a', size);
		return store;
	}

	public static async createAsync(size: number): Promise<Store> {
		return this.create(size);
	}

	async textAsync(file: string): Promise<string> {
		return await readFile(file, 'utf8');
	}

	text(file: string): string {
		return readFileSync(file, 'utf8');
	}

	readonly label = (name: string): string => `${name}: ${this.size(name)}`;

	readonly labelAsync = async (name: string): Promise<string> => this.label(name);
}

async function describe(store: Store): Promise<string> {
	return `${await store.bothAsync('a')} ${await store.labelAsync('a')}`;
}

export async function show(): Promise<string> {
	const store = await Store.createAsync(5);
	return `${await describe(store)} ${await store.sizeAsync('a')}`;
}
