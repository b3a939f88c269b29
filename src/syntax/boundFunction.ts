import type { CallExpression, Node } from '@babel/types';

/** The function in `load.bind(this)`, and what it is bound to. */
export function boundFunction(
	value: Node,
): { readonly fn: Node; readonly given: CallExpression['arguments'] } | undefined {
	if (value.type !== 'CallExpression' || value.callee.type !== 'MemberExpression') return undefined;
	const { object, property } = value.callee;
	const isBinding = property.type === 'Identifier' && property.name === 'bind';
	return isBinding ? { fn: object, given: value.arguments } : undefined;
}
