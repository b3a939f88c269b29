// warned: still-blocks, split-step
import { log } from './support/log.js';

const sizes = new Map<string, number>();

export function put(name: string, size: number): void {
	sizes.set(name, size);
}

export const total = (factor: number): number => {
	let sum = 0;
	for (const size of sizes.values()) sum += size;
	return sum * factor;
};

export async function show(): Promise<void> {
	put('a', 2);
	log(String(total(3)));
}
