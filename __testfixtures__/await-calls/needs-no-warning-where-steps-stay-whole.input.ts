import { countSync, loadSync } from './support/api.js';

let last = '';
let total = 0;
const names: string[] = [];

// It is only changed behind the wait.
export function remember(id: string): void {
	last = loadSync(id).name;
	names.push(last);
}

// Either is done.
export function choose(isNew: boolean): number {
	if (isNew) {
		total = 1;
	} else {
		return countSync() + total;
	}
	return total;
}

// What the function made itself is nobody else's.
export function collect(ids: string[]): string[] {
	const found: string[] = [];
	for (const id of ids) {
		if (found.length < 3) found.push(loadSync(id).name);
	}
	return found;
}

export class Lazy {
	#names: string[] | undefined;

	// Each time it is asked again.
	both(): string {
		const first = this.#all().join();
		const { name } = loadSync(first);
		return name + this.#all().join();
	}

	#all(): string[] {
		this.#names ??= [last];
		return this.#names;
	}
}
