import * as fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { arbitraryProgram } from './arbitraryProgram.ts';
import type { Program } from './program.ts';

export const programs: fc.Arbitrary<Program> = arbitraryProgram();

/** Programs of a run; the one at `index` depends on nothing but the seed and its index. */
export function generatePrograms(seed: number, from: number, count: number): fc.Value<Program>[] {
	return Array.from({ length: count }, (_, index) =>
		programs.generate(new fc.Random(xoroshiro128plus(seed * 100_003 + from + index)), undefined),
	);
}
