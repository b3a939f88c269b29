import type { Exploration } from '../explore/explore.ts';
import type { FunctionFacts } from '../facts.ts';
import type { Unit } from '../unit.ts';

/** Functions that give an `AsyncIterable`: nobody gets anything from them without waiting. */
export function findIterating({ units }: Exploration): Unit[] {
	return [...units].filter(({ seed, facts }) => {
		const bodies = [...facts.values()].filter(({ isSignature }) => !isSignature);
		return seed?.mode === 'own' && bodies.length > 0 && bodies.every(givesLater);
	});
}

function givesLater({ givesAsyncIterator, isGenerator }: FunctionFacts): boolean {
	return givesAsyncIterator === true && isGenerator !== true;
}

/** Whether two units are about the same function. */
export function isSame(one: Unit, other: Unit): boolean {
	return [...one.keys].some((key) => other.keys.has(key));
}
