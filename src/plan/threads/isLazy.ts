import type { Node } from '@babel/types';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { isFunction } from '../../syntax/functions.ts';
import { identifiersIn, isPropertyName, referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isWritten } from './isWritten.ts';

/**
 * `let prettier;` that is set where nothing is in it yet, and always to the same: each thread may have its own.
 *
 * @param declarator of a variable of the module's top level
 */
export function isLazy(declarator: Node, tree: SyntaxTree): boolean {
	if (declarator.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return false;
	if (parentOf(parentOf(declarator)!)?.type !== 'Program') return false;
	const { id, init } = declarator;
	if (init && !isNothing(init)) return false;
	return referencesIn(tree.root, id.name).every(
		(use) => use === id || !isWritten(use) || isSetOnce(use, id.name, tree),
	);
}

/** `prettier ??= make()`, `promise = promise || make()`, `if (!prettier) prettier = make()` */
function isSetOnce(use: Node, name: string, tree: SyntaxTree): boolean {
	const up = parentOf(use);
	if (up?.type !== 'AssignmentExpression' || up.left !== use) return false;
	if (usesLocals(up.right, tree)) return false;
	if (/^(?:\?\?|\|\|)=$/.test(up.operator)) return true;
	const { right } = up;
	const isOr =
		right.type === 'LogicalExpression' && right.operator !== '&&' && isNamed(right.left, name);
	return up.operator === '=' && (isOr || isWhereMissing(up, name));
}

/** It stands in an `if` that asks whether nothing is there, or behind one that leaves where something is. */
function isWhereMissing(assignment: Node, name: string): boolean {
	let child = assignment;
	for (let up = parentOf(child); up !== undefined; child = up, up = parentOf(up)) {
		if (up.type === 'IfStatement' && up.consequent === child && isMissing(up.test, name))
			return true;
		if (up.type === 'BlockStatement') {
			const before = up.body.slice(0, (up.body as readonly Node[]).indexOf(child));
			if (before.some((statement) => leavesWith(statement, name))) return true;
		}
		if (isFunction(up) || up.type === 'Program') return false;
	}
	return false;
}

/** `if (prettier) return prettier;` */
function leavesWith(statement: Node, name: string): boolean {
	if (statement.type !== 'IfStatement' || !isNamed(statement.test, name)) return false;
	const { consequent } = statement;
	const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
	return last?.type === 'ReturnStatement';
}

/** `!prettier`, `prettier === undefined`, `prettier == null` */
function isMissing(test: Node, name: string): boolean {
	if (test.type === 'UnaryExpression' && test.operator === '!') return isNamed(test.argument, name);
	return (
		test.type === 'BinaryExpression' &&
		/^={2,3}$/.test(test.operator) &&
		isNamed(test.left, name) &&
		isNothing(test.right)
	);
}

function isNamed(node: Node, name: string): boolean {
	return node.type === 'Identifier' && node.name === name;
}

function isNothing(node: Node): boolean {
	return node.type === 'NullLiteral' || isNamed(node, 'undefined');
}

/** Whether a value is made of what the functions around it have: the first call would decide for all. */
function usesLocals(value: Node, tree: SyntaxTree): boolean {
	const local = new Set<string>();
	for (let up = parentOf(value); up !== undefined; up = parentOf(up))
		if (isFunction(up)) for (const name of declaredNames(up)) local.add(name);
	const functions = [...tree.walk(value)].filter(isFunction);
	const own = new Set(functions.flatMap((fn) => [...declaredNames(fn)]));
	return identifiersIn(value).some(
		(each) => local.has(each.name) && !own.has(each.name) && !isPropertyName(each),
	);
}
