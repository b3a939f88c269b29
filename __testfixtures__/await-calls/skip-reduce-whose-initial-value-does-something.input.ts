// refused: array-callback
import { loadSync } from './support/api.js';

class Counter {
	#count = 0;

	get next(): number {
		console.log('count');
		return ++this.#count;
	}
}

function names(): string[] {
	console.log('names');
	return ['a', 'b'];
}

// The names are made before the counter counts.
export function total(): number {
	return names().reduce((sum, id) => sum + loadSync(id).price, new Counter().next);
}
