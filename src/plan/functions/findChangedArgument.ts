import type { Node } from '@babel/types';
import { effectFree } from '../../../presets/effectFree.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { plainName } from './memberKey.ts';

const changers = new Set(
	effectFree.flatMap(({ changesReceiver, names }) => (changesReceiver ? (names ?? []) : [])),
);

/** Functions of `Object` and `Reflect` that change what they are given first. */
const assigners =
	/^(?:Object\.(?:assign|defineProperty|defineProperties|setPrototypeOf|freeze|seal)|Reflect\.(?:set|deleteProperty|defineProperty|setPrototypeOf))$/;

/**
 * An argument that a function assigns to, or calls a method of that changes it. Whoever hands it over
 * sees that, unless the function gets a copy, as in another thread.
 */
export function findChangedArgument(fn: FunctionNode, tree: SyntaxTree): string | undefined {
	const names = namesOfArguments(fn, tree);
	for (const node of tree.walk(fn.body)) {
		const root = changedIn(node, tree);
		if (root !== undefined && names.has(root)) return root;
	}
	return undefined;
}

/** The parameters, and the variables that get a part of one. */
function namesOfArguments(fn: FunctionNode, tree: SyntaxTree): ReadonlySet<string> {
	const names = new Set(
		fn.params.flatMap((param) => [...declaredNames({ ...fn, params: [param] } as Node)]),
	);
	for (const node of tree.walk(fn.body)) {
		const [id, value] =
			node.type === 'VariableDeclarator'
				? [node.id, node.init]
				: node.type === 'ForOfStatement' && node.left.type === 'VariableDeclaration'
					? [node.left.declarations[0]!.id, node.right]
					: [];
		const root = id && value ? rootOf(value) : undefined;
		if (root !== undefined && names.has(root))
			for (const name of declaredNames(id as Node)) names.add(name);
	}
	return names;
}

function changedIn(node: Node, { text }: SyntaxTree): string | undefined {
	switch (node.type) {
		case 'AssignmentExpression':
			return memberRoot(node.left);
		case 'UpdateExpression':
			return memberRoot(node.argument);
		case 'UnaryExpression':
			return node.operator === 'delete' ? memberRoot(node.argument) : undefined;
		case 'CallExpression':
		case 'OptionalCallExpression': {
			const { callee } = node;
			if (assigners.test(text.slice(callee.start!, callee.end!)))
				return node.arguments[0] && rootOf(node.arguments[0]);
			const isMember =
				callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression';
			return isMember && changers.has(plainName(callee.property as Node) ?? '')
				? rootOf(callee.object)
				: undefined;
		}
		default:
			return undefined;
	}
}

function memberRoot(node: Node): string | undefined {
	return /MemberExpression$/.test(node.type) ? rootOf(node) : undefined;
}

/** `options` of `options.list[0]!`. */
function rootOf(value: Node): string | undefined {
	let node = value;
	while ('object' in node || 'expression' in node) {
		const inner = ('object' in node ? node.object : node.expression) as Node;
		if (typeof inner !== 'object') return undefined;
		node = inner;
	}
	return node.type === 'Identifier' ? node.name : undefined;
}
