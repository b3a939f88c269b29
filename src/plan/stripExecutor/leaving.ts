import type { Node, Statement } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { forEachChild } from '../../syntax/tree.ts';

/** Whether a statement may leave the function around it. */
export function returnsHere(node: Node): boolean {
	if (node.type === 'ReturnStatement') return true;
	let found = false;
	forEachChild(node, (child) => {
		if (!isFunction(child)) found ||= returnsHere(child);
	});
	return found;
}

/** Whether a statement may leave the `switch` that it is a part of. */
export function breaksHere(node: Node): boolean {
	if (node.type === 'BreakStatement' || node.type === 'ContinueStatement') return true;
	let found = false;
	forEachChild(node, (child) => {
		if (!isFunction(child)) found ||= breaksHere(child);
	});
	return found;
}

/** Whether nothing that is written behind a statement comes after it. */
export function leavesAtEnd(node: Statement | undefined): boolean {
	if (node?.type === 'BlockStatement') return leavesAtEnd(node.body.at(-1));
	if (node?.type === 'IfStatement')
		return leavesAtEnd(node.consequent) && leavesAtEnd(node.alternate ?? undefined);
	return node?.type === 'ReturnStatement' || (node?.type === 'BreakStatement' && !node.label);
}
