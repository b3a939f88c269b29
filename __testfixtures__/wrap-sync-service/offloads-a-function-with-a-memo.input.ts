// refused: not-offloadable
import { digest } from './support/digest.js';

const seals = new Map<string, string>();
const counts = new Map<string, number>();

// Each thread may find out the same.
export function sealOnce(text: string): string {
	let seal = seals.get(text);
	if (seal === undefined) {
		seal = digest([text], 1000);
		seals.set(text, seal);
	}
	return seal;
}

// Each thread would count for itself.
export function sealCounted(text: string): string {
	counts.set(text, (counts.get(text) ?? 0) + 1);
	return digest([text], counts.get(text)!);
}
