import { sums } from './support/sums.js';

export async function total(values: number[]): Promise<number> {
	return (await sums.exec('add', [values[0]!, 2])) + (await sums.exec('total', [values]));
}
