export interface Store {
	read(key: string): string | undefined;
}

export class MemoryStore implements Store {
	readonly #values = new Map<string, string>();
	public read(key: string): string | undefined {
		return this.#values.get(key);
	}
}

export class EmptyStore implements Store {
	read(): undefined {
		return undefined;
	}
}

export async function show(store: Store): Promise<void> {
	for (const key of ['a', 'b']) {
		console.log(store.read(key));
	}
}
show(new EmptyStore()).catch(console.error);
