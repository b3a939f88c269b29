import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unknown } from './effect.ts';
import type { ImplicitCalls } from './implicitCalls.ts';
import type { Step } from './step.ts';

/**
 * What a node runs without writing anything or calling something.
 *
 * @param ofWaiting what waiting for a value runs
 */
export function stepsOfReading(
	node: Node,
	tree: SyntaxTree,
	implicit: ImplicitCalls,
	ofWaiting: (value: Node) => readonly Step[],
): readonly Step[] {
	switch (node.type) {
		case 'SpreadElement':
			return parentOf(node)?.type === 'ObjectExpression'
				? implicit.ofCopy(node.argument, tree)
				: implicit.ofGoingThrough(node.argument, tree);
		case 'VariableDeclarator':
			return node.id.type === 'ArrayPattern' && node.init
				? implicit.ofGoingThrough(node.init, tree)
				: [];
		case 'ObjectPattern':
			return implicit.ofPattern(node, tree);
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			return isWritten(node) ? [] : implicit.ofRead(node, tree);
		case 'TemplateLiteral':
			return parentOf(node)?.type === 'TaggedTemplateExpression'
				? []
				: implicit.ofConversions(node.expressions, tree);
		case 'BinaryExpression':
			if (/^[=!]==$/.test(node.operator)) return [];
			if (node.operator === 'instanceof') return implicit.ofInstance(node.right, tree);
			// A comparison with `null` or `undefined` converts nothing.
			if (/^[=!]=$/.test(node.operator) && [node.left, node.right].some(isNothing)) return [];
			if (node.operator === 'in')
				return [
					...implicit.ofProxy(node.right, tree),
					...implicit.ofConversions([node.left], tree),
				];
			return implicit.ofConversions([node.left, node.right], tree);
		case 'AwaitExpression':
			return ofWaiting(node.argument);
		case 'ReturnStatement':
			return node.argument && isInAsync(node) ? ofWaiting(node.argument) : [];
		case 'ArrowFunctionExpression':
			return node.async && node.body.type !== 'BlockStatement' ? ofWaiting(node.body) : [];
		case 'ImportExpression':
			return [{ effect: unknown('a module is loaded', node, tree) }];
		case 'Decorator':
			return [{ effect: unknown('a decorator runs', node, tree) }];
		default:
			return [];
	}
}

/** `object.name = value` reads nothing. */
function isWritten(node: Node): boolean {
	const parent = parentOf(node);
	return parent?.type === 'AssignmentExpression' && parent.left === node && parent.operator === '=';
}

function isNothing(node: Node): boolean {
	return node.type === 'NullLiteral' || (node.type === 'Identifier' && node.name === 'undefined');
}

function isInAsync(node: Node): boolean {
	for (let up = parentOf(node); up !== undefined; up = parentOf(up))
		if (isFunction(up)) return up.async === true;
	return false;
}
