import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { calleeText } from '../functions/roleFacts.ts';
import { findReceiverFact } from './judgeCallback.ts';
import { listAround } from './listAround.ts';

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
	const list = listAround(value);
	const call = parentOf(list);
	if (call?.type !== 'CallExpression' || call.callee === list) return undefined;
	return findReceiverFact(tree, value, oracle) && calleeText(tree, call.callee as Node);
}
