import type { Node } from '@babel/types';
import type { FunctionNode } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isLastIn } from './isLastOfModule.ts';

/** Whether a function has nothing left to do once an expression in it is evaluated: no statement, no `catch`. */
export function endsFunction(tree: SyntaxTree, expression: Node, fn: FunctionNode): boolean {
	let node = expression;
	for (let up = parentOf(node); up !== undefined; node = up, up = parentOf(up)) {
		if (up === fn) return up.body === node;
		switch (up.type) {
			case 'BlockStatement':
				if (!isLastIn(tree, up.body, node)) return false;
				break;
			case 'IfStatement':
			case 'ConditionalExpression':
				if (up.test === node) return false;
				break;
			case 'LogicalExpression':
				if (up.left === node) return false;
				break;
			case 'ExpressionStatement':
			case 'ReturnStatement':
			case 'UnaryExpression':
			case 'ParenthesizedExpression':
				break;
			default:
				return false;
		}
	}
	return false;
}
