import type { CallExpression, Node } from '@babel/types';
import { forEachChild } from '../../syntax/tree.ts';
import { plainName } from '../functions/memberKey.ts';
import { hidesFunctions } from './hidesFunctions.ts';

/** Whether a module may give something else under this name where a test mocks it. */
export function hidesExport(call: CallExpression, specifier: string, name: string): boolean {
	return hidesFunctions(call, specifier) || call.arguments.some((given) => hasKey(given, name));
}

/** Whether an object in a piece of code has a property of this name. */
export function hasKey(node: Node, name: string): boolean {
	const isProperty = node.type === 'ObjectProperty' || node.type === 'ObjectMethod';
	if (isProperty && plainName(node.key as Node) === name) return true;
	let found = false;
	forEachChild(node, (child) => {
		found ||= hasKey(child, name);
	});
	return found;
}
