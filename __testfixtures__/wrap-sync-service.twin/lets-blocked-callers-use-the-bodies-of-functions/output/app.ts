import { countOf, countOfSync, sizeOf, sizeOfSync } from './store.js';

export class Shelf {
	readonly count = countOfSync('first');
	readonly size: number;

	constructor() {
		this.size = sizeOfSync();
	}
}

export async function show(): Promise<void> {
	console.log(await countOf('first'), await sizeOf(), new Shelf());
}
