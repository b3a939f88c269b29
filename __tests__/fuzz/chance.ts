import * as fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random choices that a seed repeats. */
export class Chance {
	readonly #random: fc.Random;

	constructor(seed: number) {
		this.#random = new fc.Random(xoroshiro128plus(seed));
	}

	/** A whole number from 0 up to, but not including, `end`. */
	below(end: number): number {
		return this.#random.nextInt(0, end - 1);
	}

	/** True once in `times`. */
	oneIn(times: number): boolean {
		return this.below(times) === 0;
	}

	pick<T>(from: readonly T[]): T {
		if (from.length === 0) throw new Error('there is nothing to pick from');
		return from[this.below(from.length)]!;
	}
}
