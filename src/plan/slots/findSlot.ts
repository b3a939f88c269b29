import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { describeBinding } from '../functions/describeBinding.ts';

/**
 * Offset of the variable or field with a function type of its own that a function is given to where it is written.
 *
 * @param standIn a call that gives the function in another form.
 */
export function findSlot(
	tree: SyntaxTree,
	fn: FunctionNode,
	oracle: Oracle,
	standIn: Node = fn,
): number | undefined {
	return describeBinding(tree, fn, standIn)?.slotOffset ?? assignedVariable(tree, standIn, oracle);
}

/** `let load: Loader; load = (id) => …`. */
function assignedVariable(tree: SyntaxTree, fn: Node, oracle: Oracle): number | undefined {
	const assignment = parentOf(fn);
	if (
		assignment?.type !== 'AssignmentExpression' ||
		assignment.right !== fn ||
		assignment.left.type !== 'Identifier'
	)
		return undefined;
	const [place, ...others] = oracle.declarationsAt(tree.path, assignment.left.start!);
	if (place?.file !== tree.path || others.length > 0) return undefined;
	const name = tree.nameAt(place.offset);
	const isTyped = name?.type === 'Identifier' && name.typeAnnotation != null;
	return isTyped && parentOf(name)?.type === 'VariableDeclarator' ? place.offset : undefined;
}
