import run, { helpers, later } from './support/helpers.js';
import { execute, tools } from './support/helpers.index.js';
import inThread from './support/whole.cjs';

const load = (name: string): string => name.trim();

class Shelf {
	constructor(readonly name: string) {}

	label(text: string, count: number): string {
		return `${this.name} ${text} ${count}`;
	}
}

const shelf = new Shelf('shelf');

export async function show(name: string): Promise<string> {
	const first = await run(load, name);
	const second = await later(() => load(name));
	const third = await execute(load, name);
	const fourth = await tools.exec(load, [name]);
	return [first, second, third, fourth, await inThread(load, name)].join();
}

export async function label(name: string): Promise<string> {
	const loaded = await run(load.bind(null, name));
	return await run(shelf.label.bind(shelf, loaded), 2);
}

export const known = [helpers].length;
