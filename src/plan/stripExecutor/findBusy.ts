import type { Node } from '@babel/types';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { UsesOfRules } from './usesOfRules.ts';
import type { Kept, Wrapper } from './wrapper.ts';

/** Whether the work of a wrapper calls something that keeps the processor busy. */
export function findBusy(wrapper: Wrapper, busy: UsesOfRules<string>): Kept | undefined {
	const { node, target } = wrapper;
	// What workers run stands elsewhere, and its name beside it.
	return (
		findBusyIn(node, wrapper.tree, node, busy) ??
		(target && findBusyIn(statementOf(target.fn), target.tree, node, busy))
	);
}

function statementOf(fn: Node): Node {
	const holder = parentOf(fn);
	return holder?.type === 'VariableDeclarator' ? holder : fn;
}

function findBusyIn(
	{ start, end }: Node,
	tree: SyntaxTree,
	node: Node,
	busy: UsesOfRules<string>,
): Kept | undefined {
	for (const [offset, why] of busy.get(tree.path) ?? []) {
		if (offset < start! || offset >= end!) continue;
		const { name = '' } = tree.nameAt(offset) as { readonly name?: string };
		return {
			node,
			code: 'cpu-bound',
			message: `\`${name}\` keeps the processor busy, as \`${why}\` says`,
		};
	}
	return undefined;
}
