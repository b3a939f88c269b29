import type { Node } from '@babel/types';
import type { Fact } from '../../../presets/receivers/receiver.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { findFact } from './findFact.ts';

/**
 * What is known of a library that calls the functions of an object, whatever their names: by the type that the
 * object, or one that it is written in, has to fit.
 *
 * @param member the name of the function
 */
export function findMapFact(
	{ path }: SyntaxTree,
	object: Node,
	member: string,
	oracle: Oracle,
): Fact | undefined {
	for (let value: Node | undefined = object; value !== undefined; value = literalAround(value)) {
		const { types } = oracle.callbackTypesAt(path, value.start!, value.end!);
		const fact = types.length === 0 ? undefined : findFact('maps', types, path);
		if (fact !== undefined) return fact.except?.includes(member) ? undefined : fact;
	}
	return undefined;
}

/** The object or array that a value is written in, as a property, an element, or spread. */
function literalAround(value: Node): Node | undefined {
	const parent = parentOf(unwrapOutward(value));
	const around =
		parent?.type === 'SpreadElement' || parent?.type === 'ObjectProperty'
			? parentOf(parent)
			: parent;
	return around?.type === 'ObjectExpression' || around?.type === 'ArrayExpression'
		? around
		: undefined;
}
