import type { CallExpression, Node, OptionalCallExpression } from '@babel/types';
import type { FunctionNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { LocatedFunction } from '../functions/functionAround.ts';
import { scopeOf } from './scopeOf.ts';

/** `find(id)`, `this.store?.find(id)` */
export type Call = CallExpression | OptionalCallExpression;

/**
 * Names that lead to something in a function, in words of code that calls it.
 *
 * @param tree where the call stands
 * @param pathOf the names that lead to an expression there
 * @returns undefined where nothing there leads to it
 */
export function callerPath(
	[root, ...rest]: readonly string[],
	call: Call,
	{ fn, tree: home }: LocatedFunction,
	tree: SyntaxTree,
	pathOf: (expression: Node) => readonly string[] | undefined,
): readonly string[] | undefined {
	const { own, parameters } = scopeOf(fn);
	const isOfCall = root === 'this' || parameters.has(root!);
	if (!isOfCall) return own.has(root!) ? undefined : [inFile(root!, home, tree), ...rest];
	const source = sourceOf(root!, call, fn);
	if (source === undefined) return root === 'this' && home === tree ? ['this', ...rest] : undefined;
	const path = pathOf(source);
	return path && [...path, ...rest];
}

/** What a call gives for a parameter, or for `this`. */
export function sourceOf(root: string, call: Call, { params }: FunctionNode): Node | undefined {
	const { callee } = call;
	if (root === 'this') return 'object' in callee ? (callee.object as Node) : undefined;
	const position = params.findIndex((it) => it.type === 'Identifier' && it.name === root);
	return call.arguments[position];
}

/** The name of a variable of another file, which may be another one here. */
function inFile(name: string, home: SyntaxTree, tree: SyntaxTree): string {
	return home === tree || name.includes('\0') ? name : `${name}\0${home.path}`;
}
