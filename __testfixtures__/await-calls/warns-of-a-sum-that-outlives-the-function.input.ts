// warned: stale-value
import { countSync } from './support/api.js';

let total = 0;

export async function add(): Promise<number> {
	total += countSync();
	return total;
}

export class Sum {
	value = 0;

	async add(): Promise<void> {
		this.value = this.value + countSync();
	}

	// The old value is read after the wait.
	async addLast(): Promise<void> {
		this.value = countSync() + this.value;
	}
}

// Nobody else has these.
export async function sum(rounds: readonly number[]): Promise<number> {
	let own = 0;
	own += countSync();
	rounds.forEach((round) => {
		own += round * countSync();
	});
	return own;
}
