import type { Expression, Node } from '@babel/types';
import { parentOf } from './tree.ts';

/**
 * Whether `await x` must be parenthesised where `x` stands: `await` binds weaker than member access,
 * calls, tags, `!` and `new`, and may not be the left operand of `**`.
 */
export function needsParentheses(expression: Node): boolean {
	const parent = parentOf(expression);
	if (parent === undefined || isParenthesized(expression)) return false;
	switch (parent.type) {
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			return parent.object === expression;
		case 'CallExpression':
		case 'OptionalCallExpression':
		case 'NewExpression':
			return parent.callee === expression;
		case 'TaggedTemplateExpression':
			return parent.tag === expression;
		case 'TSNonNullExpression':
			return true;
		case 'BinaryExpression':
			return parent.operator === '**' && parent.left === expression;
		case 'ClassDeclaration':
		case 'ClassExpression':
			return parent.superClass === expression;
		default:
			return false;
	}
}

/** Whether the source already has parentheses around the expression. */
export function isParenthesized(node: Node): boolean {
	return (node as Expression).extra?.parenthesized === true;
}
