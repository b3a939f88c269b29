import { countOf, sizeOf } from './store.js';

export class Shelf {
	readonly count = countOf('first');
	readonly size: number;

	constructor() {
		this.size = sizeOf();
	}
}

export function show(): void {
	console.log(countOf('first'), sizeOf(), new Shelf());
}
