import type { Block } from '../facts.ts';
import type { Unit } from '../unit.ts';

/** Why a unit whose calls give an iterator cannot give an async one on all of its declarations. */
export function findMixedIterator(unit: Unit): Block | undefined {
	if (!unit.iterates) return undefined;
	const [query] = unit.typeQueries.values();
	if (query !== undefined)
		return {
			code: 'generator',
			message: 'a type is computed from what the generator returns',
			at: query,
		};
	for (const facts of unit.facts.values()) {
		if (facts.isGenerator) continue;
		const isNamed = facts.role.kind === 'named' || facts.role.kind === 'default-export';
		if (!facts.isSignature && (!unit.handsOn.has(facts.id) || !isNamed)) {
			const message = `\`${facts.label}\` would have to return an async iterator, and is no generator`;
			return { code: 'generator', message, at: facts };
		}
		if (facts.iteratorTypeEdits === undefined) {
			const message = `the return type of \`${facts.label}\` has no async form`;
			return { code: 'return-type', message, at: facts };
		}
	}
	return undefined;
}
