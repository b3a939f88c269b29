// warned: still-blocks
export class Store {
	readonly #names: string[] = ['first', 'second'];

	pick(at: number): Promise<string>;
	pick(at: number, count: number): Promise<string[]>;
	async pick(at: number, count?: number): Promise<string | string[]> {
		return this._pickSync(at, count);
	}

	protected _pickSync(at: number): string;
	protected _pickSync(at: number, count: number): string[];
	protected _pickSync(at: number, count?: number): string | string[];
	protected _pickSync(at: number, count?: number): string | string[] {
		return count === undefined ? (this.#names[at] ?? '') : this.#names.slice(at, at + count);
	}
}

export class LoudStore extends Store {
	protected override _pickSync(at: number): string;
	protected override _pickSync(at: number, count: number): string[];
	protected override _pickSync(at: number, count?: number): string | string[];
	protected override _pickSync(at: number, count?: number): string | string[] {
		return count === undefined
			? super._pickSync(at).toUpperCase()
			: super._pickSync(at, count).map((name) => name.toUpperCase());
	}
}

export async function show(isLoud: boolean): Promise<string> {
	const store: Store = isLoud ? new LoudStore() : new Store();
	return `${await store.pick(0)} ${(await store.pick(0, 2)).join()}`;
}
