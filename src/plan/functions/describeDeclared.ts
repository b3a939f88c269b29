import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { FunctionFacts } from '../facts.ts';
import { hasAsyncLibraryType } from '../receivers/hasAsyncLibraryType.ts';
import { describeSlot } from '../slots/describeSlot.ts';
import { findSlot } from '../slots/findSlot.ts';
import { describeFunction } from './describeFunction.ts';
import { describeSignature } from './describeSignature.ts';
import { keyOf, nameOffsetOf } from './memberKey.ts';
import { ownNameOf } from './ownName.ts';

/**
 * Describes what a name declares: a function, a signature, or a slot with a type of its own.
 *
 * @param name the name; a function expression's own one means the function, also where that is given to a slot.
 */
export function describeDeclared(
	tree: SyntaxTree,
	declared: Node,
	oracle: Oracle,
	name?: Node,
): FunctionFacts {
	if (isFunction(declared)) {
		const isOwn = name !== undefined && ownNameOf(declared) === name;
		const slot = isOwn ? undefined : findSlot(tree, declared, oracle);
		return slot === undefined || hasAsyncLibraryType(tree, declared, oracle)
			? describeFunction(tree, declared, oracle)
			: describeSlot(tree, slot, oracle);
	}
	const key = keyOf(declared);
	return key !== undefined && /^(?:TSPropertySignature|ClassProperty)$/.test(declared.type)
		? describeSlot(tree, nameOffsetOf(key), oracle)
		: describeSignature(tree, declared);
}
