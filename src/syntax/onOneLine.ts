import type { Node } from '@babel/types';
import type { SyntaxTree } from './tree.ts';

/** A node as it is written, for a message: line breaks and indentation are single spaces. */
export function onOneLine(tree: SyntaxTree, node: Node): string {
	return tree.textOf(node).replace(/\s+/g, ' ');
}
