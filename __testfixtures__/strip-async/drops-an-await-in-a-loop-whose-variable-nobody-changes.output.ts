import { load } from './support/api.js';

function step(count: number): number {
	return count + 1;
}

export async function climb(): Promise<number> {
	const limit = (await load(3)).length;
	let sum = 0;
	for (let i = 0; i < limit; i++) sum = step(sum);
	return sum;
}

export function reset(): number {
	let limit = 1;
	limit = 2;
	return limit;
}
