import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { calleeText } from '../functions/roleFacts.ts';
import { findReceiverFact } from './judgeCallback.ts';

/**
 * Who gets the functions of an array: `app.use([audit, check])`.
 *
 * @param value an element
 * @returns for people; undefined where nothing is known of who calls the elements
 */
export function receiverOfElement(
	tree: SyntaxTree,
	value: Node,
	oracle: Oracle,
): string | undefined {
	let list = unwrapOutward(parentOf(value)!);
	for (let up = parentOf(list); up?.type === 'ArrayExpression'; up = parentOf(list))
		list = unwrapOutward(up);
	const call = parentOf(list);
	if (call?.type !== 'CallExpression' || call.callee === list) return undefined;
	return findReceiverFact(tree, value, oracle) && calleeText(tree, call.callee as Node);
}
