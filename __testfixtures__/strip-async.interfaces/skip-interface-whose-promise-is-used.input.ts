// refused: promise-used
export interface Store {
	read(key: string): Promise<string>;
}

export class MemoryStore implements Store {
	async read(key: string): Promise<string> {
		return key.trim();
	}
}

export async function show(store: Store): Promise<void> {
	console.log(await Promise.all(['a', 'b'].map((key) => store.read(key))));
}
show(new MemoryStore()).catch(console.error);
