// refused: public-api
export class Base {
	readonly #names: string[] = [];

	name(at: number): string {
		return this.#names[at] ?? '';
	}
}

export class Loud extends Base {
	override name(at: number): string {
		return super.name(at).toUpperCase();
	}
}

export class Picker {
	readonly #values = new Map<string, string>();

	pick(key: string): string;
	pick(key: string, count: number): string[];
	pick(key: string, count?: number): string | string[] {
		const value = this.#values.get(key) ?? '';
		return count === undefined ? value : new Array<string>(count).fill(value);
	}
}
