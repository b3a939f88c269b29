import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { identifiersIn } from '../../syntax/names.ts';
import { forEachChild } from '../../syntax/tree.ts';

/** Whether code depends on how its function is called: `this`, `super`, `arguments`, `new.target`. */
export function usesThis(node: Node): boolean {
	if (node.type === 'ThisExpression' || node.type === 'Super') return true;
	if (node.type === 'MetaProperty' && node.meta.name === 'new') return true;
	if (identifiersIn(node).some(({ name }) => name === 'arguments')) return true;
	let found = false;
	forEachChild(node, (child) => {
		if (!isFunction(child) || child.type === 'ArrowFunctionExpression') found ||= usesThis(child);
	});
	return found;
}
