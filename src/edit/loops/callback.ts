import type { ArrowFunctionExpression, FunctionExpression, Node } from '@babel/types';

export type Callback = FunctionExpression | ArrowFunctionExpression;

export function isCallback(node: Node): node is Callback {
	return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
}
