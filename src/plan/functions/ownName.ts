import type { Identifier, Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { ReachableName } from '../facts.ts';

/** `const f = function self() {}`: the name that a function expression has in its own body. */
export function ownNameOf(fn: Node): Identifier | undefined {
	return fn.type === 'FunctionExpression' ? (fn.id ?? undefined) : undefined;
}

/** The same as a name that the function is called by. */
export function ownNames(tree: SyntaxTree, fn: Node): readonly ReachableName[] {
	const own = ownNameOf(fn);
	return own === undefined ? [] : [{ text: own.name, file: tree.path, isMember: false }];
}
