// untouched: its result is a promise that it did not make
import { load } from './support/api.js';

async function name(id: number): Promise<string> {
	if (id < 0) throw new RangeError('negative');
	return load(id);
}
export async function main(): Promise<void> {
	console.log(await name(1));
}
