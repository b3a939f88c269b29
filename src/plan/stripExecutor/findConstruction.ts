import type { Node } from '@babel/types';
import type { FunctionNode } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Callers } from '../uses/callers.ts';

/** Where a function is called with `new`, which no async function can be. */
export function findConstruction(
	tree: SyntaxTree,
	fn: FunctionNode,
	callers: Callers,
): { readonly file: string; readonly node: Node } | undefined {
	if (fn.type !== 'FunctionDeclaration' && fn.type !== 'FunctionExpression') return undefined;
	for (const { tree: home, offset } of callers.of(tree, fn)) {
		const name = home.nameAt(offset);
		const member = name && parentOf(name);
		const called = member?.type === 'MemberExpression' && member.property === name ? member : name;
		const made = called && parentOf(called);
		if (made?.type === 'NewExpression' && made.callee === called)
			return { file: home.path, node: made };
	}
	return undefined;
}
