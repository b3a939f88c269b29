import { readFileSync } from 'node:fs';
export function load(key: string): number {
	const all = JSON.parse(readFileSync(new URL('./data.json', import.meta.url), 'utf8'));
	if (!(key in all)) throw new RangeError(`no ${key}`);
	return all[key];
}
export const loadTwice = (key: string): number => load(key) * 2;
export let counter = 0;
export function count(): number {
	counter += load('a');
	return counter;
}
