import type { Node } from '@babel/types';
import { type FunctionNode, isFunction } from './functions.ts';
import { isPropertyName } from './names.ts';
import { forEachChild } from './tree.ts';

/** Whether a function uses its own `this` (or `super`) or `arguments`, in arrow functions in it as well. */
export function usesOwn(fn: FunctionNode, what: 'this' | 'arguments'): boolean {
	const isUse = (node: Node): boolean =>
		what === 'this'
			? node.type === 'ThisExpression' || node.type === 'Super'
			: node.type === 'Identifier' && node.name === 'arguments' && !isPropertyName(node);
	const search = (node: Node): boolean => {
		if (isUse(node)) return true;
		if (isFunction(node) && node.type !== 'ArrowFunctionExpression') return false;
		if (node.type === 'ClassBody') return false;
		let isFound = false;
		forEachChild(node, (child) => {
			isFound ||= search(child);
		});
		return isFound;
	};
	return [...fn.params, fn.body].some(search);
}
