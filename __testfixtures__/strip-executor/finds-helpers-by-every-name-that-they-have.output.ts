import { helpers } from './support/helpers.js';

const load = (name: string): string => name.trim();

class Shelf {
	constructor(readonly name: string) {}

	label(text: string, count: number): string {
		return `${this.name} ${text} ${count}`;
	}
}

const shelf = new Shelf('shelf');

export async function show(name: string): Promise<string> {
	const first = load(name);
	const second = load(name);
	const third = load(name);
	const fourth = load(name);
	return [first, second, third, fourth, load(name)].join();
}

export async function label(name: string): Promise<string> {
	const loaded = load(name);
	return shelf.label(loaded, 2);
}

export const known = [helpers].length;
