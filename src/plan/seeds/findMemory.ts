import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { constantValue } from '../../syntax/constantValue.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isGlobal } from '../functions/isGlobal.ts';

/**
 * Whether an expression is memory for two threads that nobody sees but calls of `Atomics.wait`:
 * `new Int32Array(new SharedArrayBuffer(4))`, also where constants hold one or both.
 *
 * @returns the names of the constants; undefined where somebody else may see it
 */
export function findMemory(
	node: Node,
	tree: SyntaxTree,
	oracle: Oracle,
): ReadonlySet<string> | undefined {
	const names = new Set<string>();
	return isView(node, tree, oracle, names) ? names : undefined;
}

/** `new Int32Array(…)`, or a constant that holds it and is given to nothing but `Atomics.wait`. */
function isView(node: Node, tree: SyntaxTree, oracle: Oracle, names: Set<string>): boolean {
	if (node.type === 'Identifier')
		return isConstant(node, tree, oracle, names, isView, (use) => isWaitedOn(use, tree, oracle));
	const [buffer, ...others] = argumentsOf(node, 'Int32Array', tree, oracle) ?? [];
	return buffer !== undefined && others.length === 0 && isBuffer(buffer, tree, oracle, names);
}

/** `new SharedArrayBuffer(4)`, or a constant that holds it and is given to nothing but such a view. */
function isBuffer(node: Node, tree: SyntaxTree, oracle: Oracle, names: Set<string>): boolean {
	if (node.type === 'Identifier')
		return isConstant(node, tree, oracle, names, isBuffer, (use) => {
			const view = parentOf(use);
			if (view === undefined || argumentsOf(view, 'Int32Array', tree, oracle)?.length !== 1)
				return false;
			const holder = parentOf(view);
			if (isWaitedOn(view, tree, oracle)) return true;
			const name = holder?.type === 'VariableDeclarator' ? holder.id : undefined;
			return (
				name?.type === 'Identifier' && (names.has(name.name) || isView(name, tree, oracle, names))
			);
		});
	const [size, ...others] = argumentsOf(node, 'SharedArrayBuffer', tree, oracle) ?? [];
	if (size === undefined || others.length > 0) return false;
	if (size.type === 'NumericLiteral') return size.value >= 4 && size.value % 4 === 0;
	return tree.textOf(size) === 'Int32Array.BYTES_PER_ELEMENT';
}

/** Whether all that a file does with a name is to declare it as a constant of its own and to use it like this. */
function isConstant(
	name: Node & { readonly type: 'Identifier' },
	tree: SyntaxTree,
	oracle: Oracle,
	names: Set<string>,
	isValue: typeof isView,
	isUse: (use: Node) => boolean,
): boolean {
	if (names.has(name.name)) return true;
	names.add(name.name);
	let isDeclared = false;
	const isFine = referencesIn(tree.root, name.name).every((use) => {
		const value = constantValue(use);
		if (value === undefined) return isUse(use);
		isDeclared = true;
		const declaration = parentOf(parentOf(use)!)!;
		const isOwn = parentOf(declaration)?.type !== 'ExportNamedDeclaration';
		return isOwn && isValue(value, tree, oracle, names);
	});
	return isDeclared && isFine;
}

/** `Atomics.wait(view, …)` */
function isWaitedOn(view: Node, tree: SyntaxTree, oracle: Oracle): boolean {
	const call = parentOf(view);
	if (call?.type !== 'CallExpression' || call.arguments[0] !== view) return false;
	const { callee } = call;
	return (
		callee.type === 'MemberExpression' &&
		!callee.computed &&
		callee.property.type === 'Identifier' &&
		callee.property.name === 'wait' &&
		isGlobal(tree, callee.object, 'Atomics', oracle)
	);
}

/** What a global class of this name is given. */
function argumentsOf(
	node: Node,
	name: string,
	tree: SyntaxTree,
	oracle: Oracle,
): readonly Node[] | undefined {
	return node.type === 'NewExpression' && isGlobal(tree, node.callee, name, oracle)
		? node.arguments
		: undefined;
}
