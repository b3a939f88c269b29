import type { Node } from '@babel/types';
import { type FunctionNode, forEachOwnNode } from '../../syntax/functions.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';

/** What a function may return, as it is written; undefined for a `return` without a value. */
export function resultsOf(fn: FunctionNode): readonly (Node | undefined)[] {
	if (fn.body.type !== 'BlockStatement') return [unwrapInward(fn.body)];
	const results: (Node | undefined)[] = [];
	forEachOwnNode(fn, (node) => {
		if (node.type === 'ReturnStatement') results.push(unwrapInward(node.argument));
	});
	return results;
}
