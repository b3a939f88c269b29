// warned: still-blocks, split-step
import { log } from './support/log.js';

const sizes = new Map<string, number>();

export function put(name: string, size: number): void {
	sizes.set(name, size);
}

export async function putAsync(name: string, size: number): Promise<void> {
	return put(name, size);
}

export const total = (factor: number): number => {
	let sum = 0;
	for (const size of sizes.values()) sum += size;
	return sum * factor;
};

export const totalAsync = async (factor: number): Promise<number> => total(factor);

export async function show(): Promise<void> {
	await putAsync('a', 2);
	log(String(await totalAsync(3)));
}
