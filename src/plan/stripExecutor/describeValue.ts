import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Value } from './wrapper.ts';

/** An expression with the parentheses around it. */
export function describeValue(tree: SyntaxTree, node: Node, oracle: Oracle): Value {
	const { start, end } = withParentheses(tree.text, node);
	return {
		kind: 'value',
		start,
		end,
		edits: [],
		awaitable: oracle.awaitable(tree.path, node.start!, node.end!),
		binds: start < node.start! ? 'call' : bindingOf(node),
		// A field may not be set yet, and a caller without types may give anything: `async` makes a promise of it.
		isSafe: false,
	};
}

/** The range of an expression with all parentheses that stand around it. */
export function withParentheses(text: string, node: Node): { start: number; end: number } {
	const extra = (node as { extra?: { parenthesized?: boolean; parenStart?: number } }).extra;
	if (!extra?.parenthesized) return { start: node.start!, end: node.end! };
	const blank = /(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)*/y;
	blank.lastIndex = node.end!;
	blank.exec(text);
	return { start: extra.parenStart!, end: blank.lastIndex + 1 };
}

function bindingOf(node: Node): Value['binds'] {
	switch (node.type) {
		case 'AwaitExpression':
		case 'UnaryExpression':
		case 'UpdateExpression':
			return 'unary';
		case 'Identifier':
		case 'ThisExpression':
		case 'CallExpression':
		case 'MemberExpression':
		case 'OptionalCallExpression':
		case 'OptionalMemberExpression':
		case 'NewExpression':
		case 'TemplateLiteral':
		case 'TaggedTemplateExpression':
		case 'ArrayExpression':
		case 'TSNonNullExpression':
			return 'call';
		default:
			return /Literal$/.test(node.type) ? 'call' : 'loose';
	}
}

/** Whether evaluating an expression throws nothing and does nothing that shows. */
export function isSafe(node: Node): boolean {
	switch (node.type) {
		case 'Identifier':
		case 'ThisExpression':
			return true;
		case 'TSAsExpression':
		case 'TSSatisfiesExpression':
		case 'TSNonNullExpression':
			return isSafe(node.expression);
		case 'ArrayExpression':
			return node.elements.every((element) => element === null || isSafe(element));
		case 'ObjectExpression':
			return node.properties.every(
				(property) =>
					property.type === 'ObjectProperty' && !property.computed && isSafe(property.value),
			);
		case 'UnaryExpression':
			return /^(?:typeof|void|!)$/.test(node.operator) && isSafe(node.argument);
		case 'BinaryExpression':
			return /^[!=]==?$/.test(node.operator) && isSafe(node.left) && isSafe(node.right);
		case 'LogicalExpression':
			return isSafe(node.left) && isSafe(node.right);
		case 'ConditionalExpression':
			return isSafe(node.test) && isSafe(node.consequent) && isSafe(node.alternate);
		case 'MemberExpression':
			return node.object.type === 'ThisExpression' && !node.computed;
		case 'TemplateLiteral':
			return node.expressions.length === 0;
		default:
			return isFunction(node) || /Literal$/.test(node.type);
	}
}

/** A value that takes no work: resolving a promise with it only waits. */
export function isIdle(node: Node | undefined): boolean {
	return node === undefined || isSafe(node);
}
