import type { Node } from '@babel/types';
import { type FunctionNode, forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import { creationAround } from '../uses/executorAround.ts';

/**
 * Calls `visit` for every node of a function's own code, or of a module's, and of the functions in it that run where
 * they stand.
 *
 * @param visit gets the code of the function itself, too, in which that happens: `new Promise(…)` around its executor
 */
export function forEachNodeAtOnce(
	root: Node,
	visit: (node: Node, anchor: Node) => void,
	outer?: Node,
): void {
	forEachOwnNode(root, (node) => {
		visit(node, outer ?? node);
		if (isFunction(node) && runsAtOnce(node))
			forEachNodeAtOnce(node, visit, outer ?? parentOf(node));
	});
}

/** The executor of a promise, or a function that is called where it stands. */
function runsAtOnce(fn: FunctionNode): boolean {
	const parent = parentOf(fn);
	if (parent?.type === 'CallExpression') return parent.callee === fn;
	return creationAround(fn) !== undefined;
}
