import type { Node } from '@babel/types';
import type { EffectFree } from '../../../presets/effectFree.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';

/** Where a value comes from that outlives the function which uses it. */
export interface Origin {
	/** The names that lead to it, `*` for one of several; undefined: nobody knows them. */
	readonly path?: readonly string[];
	/** It is a new container of such values: `[...orders]`. */
	readonly isNew?: true;
	/** The call of a function of the repository that gives it. */
	readonly call?: Node;
}

/** One of the things that a value holds. */
export function elementOf(origin: Origin): Origin {
	return stepInto(origin, '*');
}

function stepInto({ path, call }: Origin, name: string): Origin {
	return { ...(path && { path: [...path, name] }), ...(call && { call }) };
}

/** What a member of a value is. */
export function memberOf(origin: Origin, property: Node | undefined): Origin {
	const { path, isNew } = origin;
	if (path === undefined || isNew) return elementOf(origin);
	if (property?.type === 'Identifier') return stepInto(origin, property.name);
	return property?.type === 'PrivateName'
		? stepInto(origin, `#${property.id.name}`)
		: elementOf(origin);
}

/** What a name of a pattern stands for, when a value is taken apart: `const { taken } = this.state`. */
export function partOf(origin: Origin, pattern: Node, name: string): Origin | undefined {
	if (pattern.type === 'Identifier') return origin;
	if (pattern.type === 'AssignmentPattern') return partOf(origin, pattern.left, name);
	if (pattern.type === 'ArrayPattern') return elementOf(origin);
	if (pattern.type !== 'ObjectPattern') return undefined;
	for (const property of pattern.properties) {
		// `...others` is a new object.
		if (property.type === 'RestElement' || !declaredNames(property.value).has(name)) continue;
		return partOf(
			memberOf(origin, property.computed ? undefined : property.key),
			property.value,
			name,
		);
	}
	return undefined;
}

/**
 * What a function of the language gives that changes nothing: something that was there before, or a new container of it.
 *
 * @param on what it is called on
 * @param given what its arguments are
 */
export function resultOf(
	fact: EffectFree,
	on: Origin | undefined,
	given: readonly (Origin | undefined)[],
): Origin | undefined {
	const { library, givesNew, changesReceiver, callsArguments, converts } = fact;
	if (library !== 'lib' || changesReceiver || converts) return undefined;
	const source = fact.goesThrough || fact.readsAll ? given[0] : on;
	if (source === undefined || !givesNew) return source && elementOf(source);
	// What a callback makes is new as well.
	const callsBack = callsArguments === true || (callsArguments ?? Infinity) < given.length;
	return callsBack && !fact.selects ? undefined : { ...source, isNew: true };
}
