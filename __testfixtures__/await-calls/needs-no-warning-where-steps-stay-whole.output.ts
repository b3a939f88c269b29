import { count, load } from './support/api.js';

let last = '';
let total = 0;
const names: string[] = [];

// It is only changed behind the wait.
export async function remember(id: string): Promise<void> {
	last = (await load(id)).name;
	names.push(last);
}

// Either is done.
export async function choose(isNew: boolean): Promise<number> {
	if (isNew) {
		total = 1;
	} else {
		return await count() + total;
	}
	return total;
}

// What the function made itself is nobody else's.
export async function collect(ids: string[]): Promise<string[]> {
	const found: string[] = [];
	for (const id of ids) {
		if (found.length < 3) found.push((await load(id)).name);
	}
	return found;
}

export class Lazy {
	#names: string[] | undefined;

	// Each time it is asked again.
	async both(): Promise<string> {
		const first = this.#all().join();
		const { name } = await load(first);
		return name + this.#all().join();
	}

	#all(): string[] {
		this.#names ??= [last];
		return this.#names;
	}
}
