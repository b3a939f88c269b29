// refused: accessor
import { readdirSync, writeFileSync } from 'node:fs';

export class Store {
	#name = 'store';

	get size(): number {
		return readdirSync(this.#name).length;
	}

	get name(): string {
		return this.#name;
	}

	set size(count: number) {
		writeFileSync(this.#name, String(count));
	}
}
