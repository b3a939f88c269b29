import { load } from './support/api.js';

export async function name(id: number): Promise<string> {
	if (id < 0) throw new RangeError('negative');
	return load(id);
}
name(1).catch(console.error);
