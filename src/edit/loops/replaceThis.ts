import type { FunctionExpression, Node } from '@babel/types';
import type { TextEdit } from '../../plan/plan.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { isFunction } from '../../syntax/functions.ts';
import { identifiersIn } from '../../syntax/names.ts';
import { forEachChild } from '../../syntax/tree.ts';
import { isPlain } from './isPlain.ts';

export function usesName(callback: Node, source: Node, name: string): boolean {
	return [callback, source].some((root) => identifiersIn(root).some((node) => node.name === name));
}

/** Edits that make the callback's own `this` mean the same in a loop. */
export function replaceThis(
	callback: FunctionExpression,
	thisArgument: Node | undefined,
): TextEdit[] | string {
	if (callback.id != null && usesName(callback.body, callback.body, callback.id.name))
		return 'the callback calls itself';
	const uses: Node[] = [];
	let usesArguments = false;
	const visit = (node: Node): void => {
		if (node.type === 'ThisExpression') uses.push(node);
		if (node.type === 'Identifier' && node.name === 'arguments') usesArguments = true;
		if (node.type === 'MetaProperty' && node.meta.name === 'new') usesArguments = true;
		if (isFunction(node) && node.type !== 'ArrowFunctionExpression') return;
		if (/^Class(?:Body)?$/.test(node.type)) return;
		forEachChild(node, visit);
	};
	forEachChild(callback.body, visit);
	if (usesArguments) return 'the callback uses `arguments`';
	if (thisArgument !== undefined && !isPlain(thisArgument))
		return 'it passes a `this` argument that is computed';
	if (uses.length === 0) return [];
	if (thisArgument?.type === 'ThisExpression') return [];
	if (thisArgument?.type !== 'Identifier' || declaredNames(callback).has(thisArgument.name))
		return 'the callback uses a `this` of its own';
	return uses.map((use) => ({ start: use.start!, end: use.end!, text: thisArgument.name }));
}
