import type { Node } from '@babel/types';
import { elementMethods } from '../../edit/loops/elementMethods.ts';
import type { CollectionKind } from '../../edit/loops/loopRequest.ts';
import type { ElementCall } from '../../syntax/elementCall.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { identifiersIn } from '../../syntax/names.ts';
import { forEachChild, parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isLength, keyOf, mayHaveHoles } from './mayHaveHoles.ts';

/**
 * Why a loop would not visit the same elements: the methods of arrays leave out holes, and the elements
 * that are added on the way. Both are looked for in the file, by name; holes that come from elsewhere
 * cannot be seen.
 */
export function findCollectionHazard(
	element: ElementCall,
	kind: CollectionKind,
	tree: SyntaxTree,
): string | undefined {
	if (kind !== 'array') return undefined;
	const { source, callback, method } = element;
	if (elementMethods[method]!.skipsHoles && mayHaveHoles(source, tree))
		return 'the array may have holes, which a loop would visit';
	const key = keyOf(source);
	if (key !== undefined && changes(callback, key, tree))
		return 'the callback changes the array it loops over';
	return undefined;
}

const mutators: ReadonlySet<string> = new Set([
	'push',
	'pop',
	'shift',
	'unshift',
	'splice',
	'sort',
	'reverse',
	'copyWithin',
	'fill',
]);

/** Whether a callback, or a function of the file that it calls, changes the array in place. */
function changes(callback: Node, key: string, tree: SyntaxTree): boolean {
	const seen = new Set<string>();
	const queue: { fn: Node; key: string }[] = [{ fn: callback, key }];
	if (!isFunction(callback)) {
		queue.length = 0;
		for (const fn of functionsNamed(tree, lastName(callback))) queue.push({ fn, key });
	}
	for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
		const id = `${next.fn.start}:${next.key}`;
		if (seen.has(id)) continue;
		seen.add(id);
		const { found, calls } = scan(next.fn, next.key);
		if (found) return true;
		for (const { name, passed } of calls) {
			for (const fn of functionsNamed(tree, name)) {
				if (key.startsWith('.') || !declares(fn, next.key)) queue.push({ fn, key: next.key });
				const parameter = passed === undefined ? undefined : fn.params[passed];
				if (parameter?.type === 'Identifier') queue.push({ fn, key: parameter.name });
			}
		}
	}
	return false;
}

function declares(fn: FunctionNode, name: string): boolean {
	return fn.params.some((parameter) =>
		identifiersIn(parameter).some((identifier) => identifier.name === name),
	);
}

interface Scan {
	found: boolean;
	/** Functions that are called, and at which position the array is handed to them. */
	readonly calls: { readonly name: string; readonly passed?: number }[];
}

function scan(root: Node, key: string): Scan {
	const result: Scan = { found: false, calls: [] };
	const visit = (node: Node): void => {
		if (node.type === 'CallExpression' || node.type === 'OptionalCallExpression') {
			const callee = node.callee as Node;
			if (
				(callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression') &&
				keyOf(callee.object) === key &&
				mutators.has(lastName(callee) ?? '')
			)
				result.found = true;
			const name = lastName(callee);
			const passed = node.arguments.findIndex((argument) => keyOf(argument) === key);
			if (name !== undefined) result.calls.push(passed === -1 ? { name } : { name, passed });
		}
		if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
			const { left } = node;
			const isAppended = left.computed && keyOf(left.property) === '.length';
			if (keyOf(left.object) === key && (isLength(left) || isAppended)) result.found = true;
		}
		forEachChild(node, visit);
	};
	visit(root);
	return result;
}

function lastName(node: Node): string | undefined {
	if (node.type === 'Identifier') return node.name;
	return (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') &&
		node.property.type === 'Identifier'
		? node.property.name
		: undefined;
}

const functionsByTree = new WeakMap<SyntaxTree, ReadonlyMap<string, readonly FunctionNode[]>>();

/** Functions of a file that are declared under a name. */
function functionsNamed(tree: SyntaxTree, name: string | undefined): readonly FunctionNode[] {
	let functions = functionsByTree.get(tree);
	if (functions === undefined) {
		const found = new Map<string, FunctionNode[]>();
		for (const node of tree.walk()) {
			const declared = isFunction(node) ? nameOf(node) : undefined;
			if (declared === undefined) continue;
			found.set(declared, [...(found.get(declared) ?? []), node as FunctionNode]);
		}
		functions = found;
		functionsByTree.set(tree, functions);
	}
	return name === undefined ? [] : (functions.get(name) ?? []);
}

function nameOf(fn: FunctionNode): string | undefined {
	if ('key' in fn) return fn.key.type === 'Identifier' ? fn.key.name : undefined;
	if ('id' in fn && fn.id) return fn.id.name;
	const parent = parentOf(fn);
	switch (parent?.type) {
		case 'VariableDeclarator':
			return lastName(parent.id);
		case 'AssignmentExpression':
			return lastName(parent.left);
		case 'ObjectProperty':
		case 'ClassProperty':
			return parent.key.type === 'Identifier' ? parent.key.name : undefined;
		default:
			return undefined;
	}
}
