import type { Node } from '@babel/types';
import { isFunction, unwrapOutward } from './functions.ts';
import { parentOf } from './tree.ts';

/**
 * The statement that a value can be computed in front of, because nothing else happens in it before:
 * the value is what the statement evaluates first, and always, apart from plain names.
 *
 * @returns undefined when something comes before the value, or when the statement is not in a list.
 */
export function statementBefore(value: Node): Node | undefined {
	let child = unwrapOutward(value);
	for (let up = parentOf(child); up !== undefined; up = parentOf(child)) {
		if (isStatementWith(up, child)) return listed(up);
		if (!isFirst(up, child)) return undefined;
		child = unwrapOutward(up);
	}
	return undefined;
}

/** A statement that is one of several in a block; with its `export` where it has one. */
function listed(statement: Node): Node | undefined {
	const outer =
		parentOf(statement)?.type === 'ExportNamedDeclaration' ? parentOf(statement)! : statement;
	const list = parentOf(outer);
	return list?.type === 'BlockStatement' || list?.type === 'Program' ? outer : undefined;
}

function isStatementWith(statement: Node, child: Node): boolean {
	switch (statement.type) {
		case 'ExpressionStatement':
		case 'ReturnStatement':
		case 'ThrowStatement':
			return true;
		case 'VariableDeclaration':
			return statement.declarations[0] === child;
		case 'IfStatement':
			return statement.test === child;
		case 'SwitchStatement':
			return statement.discriminant === child;
		case 'ForOfStatement':
			return statement.right === child;
		default:
			return false;
	}
}

/** Whether an expression evaluates one of its parts before the others, and whatever they are. */
function isFirst(parent: Node, child: Node): boolean {
	switch (parent.type) {
		case 'AwaitExpression':
		case 'SpreadElement':
		case 'YieldExpression':
			return true;
		case 'UnaryExpression':
			return parent.operator !== 'delete';
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			return parent.object === child;
		case 'CallExpression':
		case 'NewExpression':
			return (
				parent.callee === child ||
				(follows(child, parent.arguments) && isPlainName(parent.callee as Node))
			);
		case 'OptionalCallExpression':
			return parent.callee === child;
		case 'BinaryExpression':
		case 'LogicalExpression':
			return parent.left === child;
		case 'ConditionalExpression':
			return parent.test === child;
		case 'TemplateLiteral':
			return follows(child, parent.expressions);
		case 'ArrayExpression':
			return follows(child, parent.elements);
		case 'ObjectExpression':
			return parent.properties[0] === child;
		case 'ObjectProperty':
			return parent.value === child && !parent.computed;
		case 'VariableDeclarator':
			return parent.init === child;
		case 'AssignmentExpression':
			return parent.right === child && parent.operator === '=' && isPlainTarget(parent.left);
		default:
			return false;
	}
}

/** Whether an item of a list has only constants before it. */
function follows(item: Node, list: readonly (Node | null)[]): boolean {
	const before = list.slice(0, list.indexOf(item));
	return list.includes(item) && before.every((node) => node === null || isConstant(node));
}

/** A literal or a function: it is the same whenever it is evaluated. */
function isConstant(node: Node): boolean {
	return isFunction(node) || (/Literal$/.test(node.type) && node.type !== 'TemplateLiteral');
}

/** `collect`, `assert.deepEqual`: reading it has no effect. */
function isPlainName(node: Node): boolean {
	if (node.type === 'MemberExpression') return !node.computed && isPlainName(node.object);
	return node.type === 'Identifier' || node.type === 'ThisExpression' || node.type === 'Super';
}

/** A target whose parts are plain names; what a pattern does comes after the value. */
function isPlainTarget(node: Node): boolean {
	return isPlainName(node) || node.type === 'ArrayPattern' || node.type === 'ObjectPattern';
}
