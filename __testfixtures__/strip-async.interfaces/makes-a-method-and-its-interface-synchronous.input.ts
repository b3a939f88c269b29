export interface Store {
	read(key: string): Promise<string | undefined>;
}

export class MemoryStore implements Store {
	readonly #values = new Map<string, string>();
	public async read(key: string): Promise<string | undefined> {
		return this.#values.get(key);
	}
}

export class EmptyStore implements Store {
	async read(): Promise<undefined> {
		return undefined;
	}
}

export async function show(store: Store): Promise<void> {
	for (const key of ['a', 'b']) {
		console.log(await store.read(key));
	}
}
show(new EmptyStore()).catch(console.error);
