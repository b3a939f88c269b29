import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { describeValue } from './describeValue.ts';
import type { Body, Exit } from './wrapper.ts';

/** Whether a `try` of the work would see how a promise ends that it resolves with. */
export function isTried(
	tree: SyntaxTree,
	{ kind, value }: Exit,
	{ statements }: Body,
	oracle: Oracle,
): boolean {
	if (kind === 'reject' || value === undefined) return false;
	if (describeValue(tree, value, oracle).awaitable === 'plain') return false;
	for (let node: Node = value; !statements.includes(node); ) {
		const up = parentOf(node)!;
		if (up.type === 'TryStatement' && node !== up.finalizer) {
			if (node === up.block || up.finalizer) return true;
		}
		node = up;
	}
	return false;
}
