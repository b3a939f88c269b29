// warned: split-step
import { count as countAsync, load, save } from './support/api.js';

let settings: { name: string } | undefined;
let isBusy = false;
let next = 0;

export async function cached(): Promise<{ name: string }> {
	if (!settings) settings = await load('settings');
	return settings;
}

export async function numbered(): Promise<number> {
	const number = next;
	await save(await load(String(number)));
	next = number + 1;
	return number;
}

export async function guarded(): Promise<number> {
	if (isBusy) return 0;
	isBusy = true;
	try {
		return await countAsync();
	} finally {
		isBusy = false;
	}
}

export class Store {
	readonly #names = new Map<string, string>();
	depth = 0;

	async name(id: string): Promise<string> {
		const known = this.#names.get(id);
		if (known !== undefined) return known;
		const { name } = await load(id);
		this.#names.set(id, name);
		return name;
	}

	async nested(): Promise<number> {
		this.#enter();
		const count = await countAsync();
		this.#leave();
		return count;
	}

	async take(account: { left: number }): Promise<void> {
		if (account.left < 1) throw new Error('empty');
		account.left -= await countAsync();
	}

	#enter(): void {
		this.depth += 1;
	}

	#leave(): void {
		this.depth -= 1;
	}
}
