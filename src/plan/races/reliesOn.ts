import type { Node } from '@babel/types';
import { contains } from '../../syntax/contains.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type FunctionNode, forEachOwnNode } from '../../syntax/functions.ts';
import { identifiersIn, isPropertyName } from '../../syntax/names.ts';
import { parentOf } from '../../syntax/tree.ts';
import { isLeft } from './canReach.ts';

/**
 * `const id = nextId(); insert({ id })`, `if (!has(id)) insert({ id })`: what a call gave is handed to a later one of
 * the same function, as it is or as a part of something else, or it decides whether that is made.
 */
export function reliesOn(later: Node, earlier: Node, fn: FunctionNode): boolean {
	const own = declaredNames(fn);
	const names = new Set<string>();
	const isTold = (node: Node): boolean =>
		contains(node, earlier) ||
		identifiersIn(node).some((name) => names.has(name.name) && !isPropertyName(name));
	let decides = false;
	forEachOwnNode(fn, (node) => {
		if (node.start! >= later.start!) return;
		const { from, to } = flowOf(node) ?? nothing;
		if (from.some(isTold)) for (const name of to) if (own.has(name)) names.add(name);
		const test = testOf(node);
		if (test && (contains(node, later) || isGuard(node))) decides ||= isTold(test);
	});
	return decides || isTold(later);
}

interface Flow {
	readonly from: readonly Node[];
	/** Names of variables. */
	readonly to: Iterable<string>;
}

const nothing: Flow = { from: [], to: [] };

/** What a piece of code puts into which variables. */
function flowOf(node: Node): Flow | undefined {
	switch (node.type) {
		case 'VariableDeclarator':
			return node.init ? { from: [node.init], to: declaredNames(node.id) } : undefined;
		case 'ObjectProperty':
			return parentOf(node)?.type === 'ObjectPattern'
				? { from: [node], to: declaredNames(node.value) }
				: undefined;
		case 'AssignmentExpression':
			return { from: [node.right], to: rootOf(node.left) };
		case 'ForOfStatement':
		case 'ForInStatement':
			return { from: [node.right], to: declaredNames(node.left) };
		case 'CallExpression':
			// `rows.push(row)`
			return node.callee.type === 'MemberExpression'
				? { from: node.arguments, to: rootOf(node.callee) }
				: undefined;
		default:
			return undefined;
	}
}

function rootOf(target: Node): Iterable<string> {
	let root = target;
	while (root.type === 'MemberExpression') root = root.object;
	return declaredNames(root);
}

function testOf(node: Node): Node | null | undefined {
	switch (node.type) {
		case 'IfStatement':
		case 'ConditionalExpression':
		case 'WhileStatement':
		case 'ForStatement':
			return node.test;
		case 'SwitchStatement':
			return node.discriminant;
		case 'LogicalExpression':
			return node.left;
		default:
			return undefined;
	}
}

/** `if (has(id)) throw new Error()` */
function isGuard(node: Node): boolean {
	return (
		node.type === 'IfStatement' &&
		[node.consequent, node.alternate].some((branch) => branch && isLeft(branch))
	);
}
