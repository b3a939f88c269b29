class Cache<Value> {
	readonly #entries = new Map<string, { value: Value }>();

	async set(key: string, value: Value): Promise<void> {
		this.#entries.set(key, { value });
	}

	async get(key: string): Promise<Value | undefined> {
		const entry = this.#entries.get(key);
		return entry?.value;
	}

	async need(key: string): Promise<Value> {
		const value = await this.get(key);
		if (value === undefined) throw new Error(key);
		return value;
	}
}

class Lists<Item extends object> extends Cache<Item[]> {}

export async function title(key: string): Promise<string> {
	const titles: Cache<string> = new Cache();
	await titles.set(key, 'Moby Dick');
	const lists = new Lists<{ name: string }>();
	await lists.set(key, [{ name: await titles.need(key) }]);
	return `${await titles.get(key)} ${(await lists.need(key)).length}`;
}

export async function shout(): Promise<string> {
	return (await title('1')).toUpperCase();
}
