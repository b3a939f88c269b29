import type { Node } from '@babel/types';
import { unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';

/**
 * Whether a file asks if a function exists: `typeof zlib.zstdCompressSync`, `'cpSync' in fs`. What is
 * imported, or made when the file is loaded, must not count on it then.
 *
 * @param object the text of what it is a member of; undefined when it has a name of its own.
 */
export function isTestedFor(
	tree: SyntaxTree,
	object: string | undefined,
	names: readonly string[],
): boolean {
	if (!names.some((name) => tree.text.includes(name))) return false;
	const isIt = (value: Node, name: string): boolean =>
		names.includes(name) && object === tree.textOf(value);
	for (const node of tree.walk()) {
		if (node.type === 'BinaryExpression' && node.operator === 'in') {
			if (node.left.type === 'StringLiteral' && isIt(node.right, node.left.value)) return true;
		} else if (isMember(node)) {
			const { property, computed } = node;
			const isNamed = !computed && property.type === 'Identifier';
			if (isNamed && isIt(node.object, property.name) && isTest(node)) return true;
		} else if (node.type === 'Identifier' && object === undefined) {
			if (names.includes(node.name) && isTest(node)) return true;
		}
	}
	return false;
}

/** Whether something depends on what an expression is, without calling it. */
function isTest(expression: Node): boolean {
	const value = unwrapOutward(expression);
	const parent = parentOf(value);
	switch (parent?.type) {
		case 'UnaryExpression':
			return parent.operator === 'typeof' ? isTest(parent) : parent.operator === '!';
		case 'OptionalCallExpression':
			return (parent.callee as Node) === value && parent.optional;
		case 'IfStatement':
		case 'ConditionalExpression':
			return parent.test === value;
		case 'LogicalExpression':
			return parent.left === value;
		case 'BinaryExpression':
			return /^[=!]==?$/.test(parent.operator);
		default:
			return false;
	}
}

type Member = Node & { type: 'MemberExpression' | 'OptionalMemberExpression' };

function isMember(node: Node): node is Member {
	return node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression';
}
