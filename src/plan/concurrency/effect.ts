import type { Node } from '@babel/types';
import type { Declaration } from '../../resolve/oracle.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';

/** Something that a piece of code does, and that others may see: why its place in the order matters. */
export interface Effect {
	/** The end of a sentence: "`log` is called". */
	readonly text: string;
	/** It is known to be one. Otherwise nobody knows. */
	readonly isKnown: boolean;
	/** Where that happens. */
	readonly at?: { readonly file: string; readonly start: number };
	/** What is called there, where that is why. */
	readonly callee?: Declaration;
}

/** An effect for sure. */
export function known(text: string, node?: Node, tree?: SyntaxTree): Effect {
	return { text, isKnown: true, ...placeOf(node, tree) };
}

/** What may be an effect. */
export function unknown(
	text: string,
	node?: Node,
	tree?: SyntaxTree,
	callee?: Declaration,
): Effect {
	return { text, isKnown: false, ...placeOf(node, tree), ...(callee && { callee }) };
}

function placeOf(node: Node | undefined, tree: SyntaxTree | undefined): Pick<Effect, 'at'> {
	return node && tree ? { at: { file: tree.path, start: node.start! } } : {};
}
