import type { Node } from '@babel/types';
import { parentOf } from '../../syntax/tree.ts';

/** Whether nobody looks at the value of an expression: it is a statement, or what a `void` function ends with. */
export function isUnused(node: Node): boolean {
	const parent = parentOf(node);
	if (parent?.type === 'ExpressionStatement') return true;
	if (parent?.type === 'UnaryExpression') return parent.operator === 'void' && isUnused(parent);
	return (
		parent?.type === 'ArrowFunctionExpression' &&
		parent.body === node &&
		parent.returnType?.type === 'TSTypeAnnotation' &&
		parent.returnType.typeAnnotation.type === 'TSVoidKeyword'
	);
}
