// warned: stale-value
import { count } from './support/api.js';

let total = 0;

export async function add(): Promise<number> {
	total += await count();
	return total;
}

export class Sum {
	value = 0;

	async add(): Promise<void> {
		this.value = this.value + await count();
	}

	// The old value is read after the wait.
	async addLast(): Promise<void> {
		this.value = await count() + this.value;
	}
}

// Nobody else has these.
export async function sum(rounds: readonly number[]): Promise<number> {
	let own = 0;
	own += await count();
	for (const round of rounds) {
		own += round * await count();
	}
	return own;
}
