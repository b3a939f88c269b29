import type { Node } from '@babel/types';
import { parentOf, type SyntaxTree } from './tree.ts';

/**
 * Whether something in there is called `await`, which only a sloppy script allows, and no code that is
 * async. What nested functions of their own call so is counted as well: a loop may take them in.
 */
export function usesAwaitAsName(tree: SyntaxTree, roots: readonly Node[]): boolean {
	if (tree.root.program.sourceType !== 'script') return false;
	return roots.some((root) => {
		for (const node of tree.walk(root)) if (isAwaitName(node)) return true;
		return false;
	});
}

function isAwaitName(node: Node): boolean {
	if (node.type !== 'Identifier' || node.name !== 'await') return false;
	const parent = parentOf(node);
	const isMemberName =
		(/MemberExpression$/.test(parent?.type ?? '') &&
			(parent as { property?: Node }).property === node) ||
		(/(?:Property|Method)$/.test(parent?.type ?? '') &&
			(parent as { key?: Node }).key === node &&
			(parent as { shorthand?: boolean }).shorthand !== true);
	return !isMemberName || (parent as { computed?: boolean }).computed === true;
}
