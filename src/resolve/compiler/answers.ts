/** Answers of the compiler by what was asked; that there is none is an answer, too. */
export class Answers<K, V> {
	readonly #known = new Map<K, V | undefined>();

	/** The answer that is known, or the one that asking gives. */
	of(key: K, ask: () => V | undefined): V | undefined {
		if (!this.#known.has(key)) this.#known.set(key, ask());
		return this.#known.get(key);
	}
}
