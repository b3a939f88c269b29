import { add, sum } from './support/sums.core.js';

export async function total(values: number[]): Promise<number> {
	return add(values[0]!, 2) + sum(values);
}
