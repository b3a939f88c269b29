import type { Node } from '@babel/types';
import { constantValue } from '../../syntax/constantValue.ts';
import { type FunctionNode, forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';

/** The value that a name has for good. */
export function fixedValue(name: Node): Node | undefined {
	const holder = parentOf(name);
	if (holder?.type === 'ClassProperty')
		return holder.key === name && holder.readonly ? (holder.value ?? undefined) : undefined;
	return constantValue(name);
}

/** What a function that is not async gives. */
export function resultsOf(code: Node): Node[] {
	return isFunction(code) && !code.async ? returnedBy(code) : [];
}

/** What stands behind each `return` of a function. */
export function returnedBy(code: FunctionNode): Node[] {
	if (code.body.type !== 'BlockStatement') return [unwrapInward(code.body)];
	const results: Node[] = [];
	forEachOwnNode(code.body, (node) => {
		if (node.type === 'ReturnStatement' && node.argument) results.push(unwrapInward(node.argument));
	});
	return results;
}
