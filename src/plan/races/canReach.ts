import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';

/** Whether code may run after other code that stands before it in the same function. */
export function canReach(from: Node, to: Node): boolean {
	const around = new Set<Node>();
	for (let up: Node | undefined = to; up && !isFunction(up); up = parentOf(up)) around.add(up);
	let leaves = false;
	let child = from;
	for (let up: Node | undefined = from; up && !isFunction(up); child = up, up = parentOf(up)) {
		if (!around.has(up)) {
			leaves ||= isLeft(up);
			continue;
		}
		// What fails in a block goes on behind it.
		if (up.type === 'TryStatement') return true;
		return !leaves && !areBranches(up, child, around);
	}
	return !leaves;
}

/** Nothing behind it runs. */
export function isLeft(node: Node): boolean {
	if (/^(?:Return|Throw|Continue|Break)Statement$/.test(node.type)) return true;
	const last = node.type === 'BlockStatement' ? node.body.at(-1) : undefined;
	return last !== undefined && isLeft(last);
}

/** `if (a) { first } else { second }`: either runs. */
function areBranches(node: Node, child: Node, around: ReadonlySet<Node>): boolean {
	if (node.type === 'SwitchStatement')
		return (
			node.cases.includes(child as never) && node.cases.some((it) => around.has(it) && it !== child)
		);
	if (node.type !== 'IfStatement' && node.type !== 'ConditionalExpression') return false;
	const { consequent, alternate } = node;
	return child === consequent && alternate != null && around.has(alternate);
}
