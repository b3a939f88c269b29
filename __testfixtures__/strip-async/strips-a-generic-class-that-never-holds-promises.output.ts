class Cache<Value> {
	readonly #entries = new Map<string, { value: Value }>();

	set(key: string, value: Value): void {
		this.#entries.set(key, { value });
	}

	get(key: string): Value | undefined {
		const entry = this.#entries.get(key);
		return entry?.value;
	}

	need(key: string): Value {
		const value = this.get(key);
		if (value === undefined) throw new Error(key);
		return value;
	}
}

class Lists<Item extends object> extends Cache<Item[]> {}

export function title(key: string): string {
	const titles: Cache<string> = new Cache();
	titles.set(key, 'Moby Dick');
	const lists = new Lists<{ name: string }>();
	lists.set(key, [{ name: titles.need(key) }]);
	return `${titles.get(key)} ${lists.need(key).length}`;
}

export async function shout(): Promise<string> {
	return title('1').toUpperCase();
}
