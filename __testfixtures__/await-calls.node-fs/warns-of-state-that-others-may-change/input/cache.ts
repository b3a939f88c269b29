export class Cache {
	readonly #texts = new Map<string, string>();

	get(name: string): string | undefined {
		return this.#texts.get(name);
	}

	set(name: string, text: string): void {
		this.#texts.set(name, text);
	}
}
