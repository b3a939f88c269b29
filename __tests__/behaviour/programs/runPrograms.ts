import type * as fc from 'fast-check';
import { type CheckedProgram, type CheckOptions, checkPrograms } from './checkPrograms.ts';
import { generatePrograms } from './generatePrograms.ts';
import type { Program } from './program.ts';
import { shrinkProgram } from './shrinkProgram.ts';

/** Programs that share a workspace. */
const batch = 200;

export interface ProgramsOutcome {
	readonly programs: number;
	/** Programs that the migration changed. */
	readonly changed: number;
	/** Programs in which something was refused, by code. */
	readonly refused: ReadonlyMap<string, number>;
	readonly failures: readonly ProgramFailure[];
}

export interface ProgramFailure extends CheckedProgram {
	/** Number of the program in its run. */
	readonly index: number;
	readonly value: fc.Value<Program>;
}

/** Generates programs and checks that their migration behaves as they did. */
export function runPrograms(
	count: number,
	options: CheckOptions,
	{ from = 0, onProgress }: { from?: number; onProgress?: (done: number) => void } = {},
): ProgramsOutcome {
	let changed = 0;
	const refused = new Map<string, number>();
	const failures: ProgramFailure[] = [];
	for (let start = 0; start < count; start += batch) {
		const values = generatePrograms(options.seed, from + start, Math.min(batch, count - start));
		const results = checkPrograms(
			values.map(({ value_ }) => value_),
			options,
		);
		for (const [index, result] of results.entries()) {
			if (result.after !== result.before) changed += 1;
			for (const code of new Set(result.refusals)) refused.set(code, (refused.get(code) ?? 0) + 1);
			if (result.problem !== undefined) {
				failures.push({ ...result, index: from + start + index, value: values[index]! });
			}
		}
		onProgress?.(start + results.length);
	}
	return { programs: count, changed, refused, failures };
}

/** The smallest program that fails in the same way, with what became of it. */
export function shrinkFailure(failure: ProgramFailure, options: CheckOptions): CheckedProgram {
	const kind = kindOf(failure);
	const failing = failure.failing === undefined ? {} : { failures: [failure.failing] };
	const check = (candidates: readonly Program[]) =>
		checkPrograms(candidates, { ...options, ...failing });
	const smallest = shrinkProgram(failure.value, (candidates) =>
		check(candidates).findIndex((result) => kindOf(result) === kind),
	);
	return check([smallest])[0]!;
}

/** What went wrong, without the details. */
function kindOf({ problem }: CheckedProgram): string | undefined {
	return problem?.split(/:| \(/)[0];
}
