// refused: may-return-promise
class Cache<Value> {
	readonly #entries = new Map<string, Value>();

	set(key: string, value: Value): void {
		this.#entries.set(key, value);
	}

	async get(key: string): Promise<Value | undefined> {
		const value = this.#entries.get(key);
		return value ? value : undefined;
	}

	async need(key: string): Promise<Value> {
		const value = this.#entries.get(key);
		if (value === undefined || value === null) throw new Error(key);
		return value;
	}
}

export async function title(key: string): Promise<string> {
	const titles = new Cache<Promise<string>>();
	titles.set(key, Promise.resolve('Moby Dick'));
	return `${await titles.get(key)} ${await titles.need(key)}`;
}
