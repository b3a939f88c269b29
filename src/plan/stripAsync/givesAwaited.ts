import type { AwaitExpression, Node } from '@babel/types';
import { forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';

/** Whether a function does nothing any more after an `await` than to give what comes of it. */
export function givesAwaited(node: AwaitExpression): boolean {
	const parent = parentOf(node);
	if (parent?.type === 'ArrowFunctionExpression') return parent.body === node;
	if (parent?.type !== 'ReturnStatement') return false;
	for (let up = parentOf(parent); up !== undefined && !isFunction(up); up = parentOf(up)) {
		if (up.type !== 'TryStatement') continue;
		if ([up.handler, up.finalizer].some((block) => block != null && doesWork(block))) return false;
	}
	return true;
}

function doesWork(root: Node): boolean {
	let found = false;
	forEachOwnNode(root, ({ type }) => {
		found ||= /^(?:(?:Optional)?Call|New|Assignment|Update|Await|TaggedTemplate)/.test(type);
	});
	return found;
}
