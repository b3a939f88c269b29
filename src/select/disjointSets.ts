/** Sets that grow together: whatever was joined, directly or through others, is in one set. */
export class DisjointSets {
	readonly #parents = new Map<unknown, unknown>();

	/** What stands for the set of an element. */
	find(element: unknown): unknown {
		let root = element;
		while (this.#parents.has(root)) root = this.#parents.get(root);
		for (let each = element; each !== root; ) {
			const next = this.#parents.get(each);
			this.#parents.set(each, root);
			each = next;
		}
		return root;
	}

	join(one: unknown, other: unknown): void {
		const [a, b] = [this.find(one), this.find(other)];
		if (a !== b) this.#parents.set(a, b);
	}
}
