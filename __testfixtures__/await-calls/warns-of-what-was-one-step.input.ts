// warned: split-step
import { countSync, loadSync, saveSync } from './support/api.js';

let settings: { name: string } | undefined;
let isBusy = false;
let next = 0;

export function cached(): { name: string } {
	if (!settings) settings = loadSync('settings');
	return settings;
}

export function numbered(): number {
	const number = next;
	saveSync(loadSync(String(number)));
	next = number + 1;
	return number;
}

export function guarded(): number {
	if (isBusy) return 0;
	isBusy = true;
	try {
		return countSync();
	} finally {
		isBusy = false;
	}
}

export class Store {
	readonly #names = new Map<string, string>();
	depth = 0;

	name(id: string): string {
		const known = this.#names.get(id);
		if (known !== undefined) return known;
		const { name } = loadSync(id);
		this.#names.set(id, name);
		return name;
	}

	nested(): number {
		this.#enter();
		const count = countSync();
		this.#leave();
		return count;
	}

	take(account: { left: number }): void {
		if (account.left < 1) throw new Error('empty');
		account.left -= countSync();
	}

	#enter(): void {
		this.depth += 1;
	}

	#leave(): void {
		this.depth -= 1;
	}
}
