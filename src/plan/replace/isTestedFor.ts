import type { Node } from '@babel/types';
import { unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';

/**
 * Whether a file asks if one of these functions exists: `typeof zlib.zstdCompressSync`, `'globSync' in fs`.
 * What is imported, or made when the file is loaded, must not count on it then.
 */
export function isTestedFor(tree: SyntaxTree, names: readonly string[]): boolean {
	if (!names.some((name) => tree.text.includes(name))) return false;
	for (const node of tree.walk()) if (isTest(node, names)) return true;
	return false;
}

function isTest(node: Node, names: readonly string[]): boolean {
	if (node.type === 'StringLiteral') {
		const parent = parentOf(node);
		const isLeft = parent?.type === 'BinaryExpression' && parent.left === node;
		return isLeft && parent.operator === 'in' && names.includes(node.value);
	}
	if (node.type !== 'Identifier' || !names.includes(node.name)) return false;
	const value = unwrapOutward(memberOf(node));
	const parent = parentOf(value);
	switch (parent?.type) {
		case 'UnaryExpression':
			return parent.operator === 'typeof' || parent.operator === '!';
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

/** `zlib.gzipSync` of its last name. */
function memberOf(name: Node): Node {
	const parent = parentOf(name);
	const isMember =
		parent?.type === 'MemberExpression' || parent?.type === 'OptionalMemberExpression';
	return isMember && parent.property === name && !parent.computed ? parent : name;
}
