import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';

const declared = new WeakMap<SyntaxTree, ReadonlySet<string>>();

/** Whether an expression is the name of something that the environment provides, and not one of the repository's. */
export function isGlobal(tree: SyntaxTree, node: Node, name: string, oracle: Oracle): boolean {
	if (node.type !== 'Identifier' || node.name !== name) return false;
	let names = declared.get(tree);
	if (names === undefined) {
		names = declaredNames(tree.root);
		declared.set(tree, names);
	}
	return (
		!names.has(name) &&
		oracle.declaredAt(tree.path, node.start!).every(({ library }) => library !== undefined)
	);
}
