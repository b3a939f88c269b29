import * as io from '../io/io.ts';
import { load as fetchIt } from '../io/io.ts';
import { both, Holder } from '../slots/slots.ts';
export const renamed = fetchIt;
export const table = { one: () => io.load('a'), two: (key: string) => fetchIt(key) };
export function viaSlots(): number { return both((key) => io.load(key)) + new Holder(fetchIt).ask('b'); }
export type Loaded = ReturnType<typeof io.load>;
export function total(keys: string[]): Loaded {
	let sum: Loaded = 0;
	keys.forEach((key) => { sum += renamed(key); });
	return sum + keys.map((key) => table.two(key)).reduce((a, b) => a + b, 0);
}
