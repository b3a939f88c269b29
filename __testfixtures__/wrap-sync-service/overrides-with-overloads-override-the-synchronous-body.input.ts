// warned: still-blocks
export class Store {
	readonly #names: string[] = ['first', 'second'];

	pick(at: number): string;
	pick(at: number, count: number): string[];
	pick(at: number, count?: number): string | string[] {
		return count === undefined ? (this.#names[at] ?? '') : this.#names.slice(at, at + count);
	}
}

export class LoudStore extends Store {
	override pick(at: number): string;
	override pick(at: number, count: number): string[];
	override pick(at: number, count?: number): string | string[] {
		return count === undefined
			? super.pick(at).toUpperCase()
			: super.pick(at, count).map((name) => name.toUpperCase());
	}
}

export async function show(isLoud: boolean): Promise<string> {
	const store: Store = isLoud ? new LoudStore() : new Store();
	return `${store.pick(0)} ${store.pick(0, 2).join()}`;
}
