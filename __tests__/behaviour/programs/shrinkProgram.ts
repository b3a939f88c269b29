import type * as fc from 'fast-check';
import { programs } from './generatePrograms.ts';
import { hoisted } from './hoisted.ts';
import type { Program } from './program.ts';

/** Candidates that are migrated together. */
const batch = 24;

/**
 * The smallest program that is still wrong. `findFailing` gets candidates, simplest first, and names the
 * first that fails. fast-check simplifies values; what it cannot do is put a part in the place of its
 * whole, so both take turns.
 */
export function shrinkProgram(
	failing: fc.Value<Program>,
	findFailing: (candidates: readonly Program[]) => number,
	rounds = 60,
): Program {
	let current = failing.value_;
	let context = failing.context;
	for (let round = 0; round < rounds; ) {
		let isSmaller = false;
		for (const candidates of [shrunk(current, context), hoistedPrograms(current)]) {
			for (let chunk = take(candidates); chunk.length > 0 && round < rounds; ) {
				round += 1;
				const found = chunk[findFailing(chunk.map(({ value }) => value))];
				if (found !== undefined) {
					current = found.value;
					context = found.context;
					isSmaller = true;
					break;
				}
				chunk = take(candidates);
			}
			if (isSmaller) break;
		}
		if (!isSmaller) break;
	}
	return current;
}

interface Candidate {
	readonly value: Program;
	readonly context: unknown;
}

function* shrunk(program: Program, context: unknown): Generator<Candidate, void> {
	for (const { value_, context: next } of programs.shrink(program, context)) {
		yield { value: value_, context: next };
	}
}

function* hoistedPrograms(program: Program): Generator<Candidate, void> {
	for (const value of hoisted(program)) yield { value, context: undefined };
}

function take(candidates: Generator<Candidate, void>): Candidate[] {
	const chunk: Candidate[] = [];
	while (chunk.length < batch) {
		const { value, done } = candidates.next();
		if (done === true) break;
		chunk.push(value);
	}
	return chunk;
}
