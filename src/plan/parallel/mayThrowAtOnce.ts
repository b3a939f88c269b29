import type { CallExpression, NewExpression, Node } from '@babel/types';
import type { Declaration } from '../../resolve/oracle.ts';
import { onlyReads } from '../../rules/onlyReads.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import { isJavaScript } from '../../syntax/isJavaScript.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import { isEffectFree } from '../concurrency/coversFact.ts';
import { declarationsOf, promisifiedName } from '../concurrency/declarationsOf.ts';
import { unknown } from '../concurrency/effect.ts';
import { gettersOf } from '../concurrency/gettersOf.ts';
import { isLibraryRead } from '../concurrency/isLibraryRead.ts';
import { implementationsOf, overridesOf } from '../concurrency/overrides.ts';
import type { Step } from '../concurrency/step.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { plainName } from '../functions/memberKey.ts';
import { calleeText } from '../functions/roleFacts.ts';
import type { Session } from '../session.ts';
import { isAsserted } from './isAsserted.ts';
import type { TrustedCalls } from './trustedCalls.ts';

/**
 * Why evaluating an expression may throw before there is a promise: then the promises of the calls before
 * it would have nobody who waits for them, and their errors would end the process. The end of a sentence.
 */
export function mayThrowAtOnce(
	expression: Node,
	tree: SyntaxTree,
	session: Session,
	trusted: TrustedCalls,
	seen: ReadonlySet<Node> = new Set(),
): string | undefined {
	const textOf = (node: Node) => `\`${tree.textOf(node)}\``;
	const all = (nodes: readonly (Node | null | undefined)[]): string | undefined => {
		for (const node of nodes) {
			const reason = node ? visit(node) : undefined;
			if (reason !== undefined) return reason;
		}
		return undefined;
	};
	const visitCall = (call: CallExpression): string | undefined => {
		const name = calledName(call.callee);
		const isSafe =
			name !== undefined &&
			(trusted.has(tree, name) ||
				readsLibrary(tree, call, name, session) ||
				answersWithPromise(tree, name, session, trusted, seen));
		if (!isSafe || isGuess(call, tree, session))
			return `\`${calleeText(tree, call.callee)}\` may throw at once`;
		return all([
			call.callee.type === 'MemberExpression' ? call.callee.object : undefined,
			...call.arguments,
		]);
	};
	const visit = (node: Node): string | undefined => {
		switch (node.type) {
			case 'Identifier':
			case 'ThisExpression':
			case 'Super':
			case 'StringLiteral':
			case 'NumericLiteral':
			case 'BooleanLiteral':
			case 'NullLiteral':
			case 'BigIntLiteral':
			case 'RegExpLiteral':
			case 'ArrowFunctionExpression':
			case 'FunctionExpression':
				return undefined;
			case 'TSAsExpression':
			case 'TSSatisfiesExpression':
			case 'TSNonNullExpression':
			case 'ParenthesizedExpression':
				return visit(node.expression);
			case 'TemplateLiteral':
				return all(node.expressions);
			case 'ArrayExpression':
				return all(node.elements);
			case 'ObjectExpression':
				return all(node.properties);
			case 'ObjectProperty':
				return node.computed ? `${textOf(node)} is computed` : visit(node.value);
			case 'ObjectMethod':
				return undefined;
			case 'ConditionalExpression':
				return all([node.test, node.consequent, node.alternate]);
			case 'LogicalExpression':
				return all([node.left, node.right]);
			case 'UnaryExpression':
				return /^(?:!|typeof|void)$/.test(node.operator) ? visit(node.argument) : risky(node);
			case 'BinaryExpression':
				return /^[=!]==?$/.test(node.operator) || isJoining(node, tree, session)
					? all([node.left, node.right])
					: risky(node);
			case 'MemberExpression':
			case 'OptionalMemberExpression':
				return !isAsserted(node.object, tree, session) &&
					(isKnownMember(node, tree, session) || isEntry(node, tree, session))
					? visit(node.object)
					: risky(node);
			case 'CallExpression':
				return visitCall(node);
			default:
				return risky(node);
		}
	};
	const risky = (node: Node) => `${textOf(node)} may throw`;
	return visit(expression);
}

/** A property of something that is there, as the compiler says, and no getter. */
function isKnownMember(node: Node, { path }: SyntaxTree, session: Session): boolean {
	if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return false;
	const { property, object, computed } = node;
	const name = computed ? undefined : plainName(property);
	if (name === undefined || gettersOf(session).has(name)) return false;
	if (object.type === 'ThisExpression') return true;
	// Without types, nobody says that the object is there.
	if (isJavaScript(path)) return false;
	return session.oracle.declaredAt(path, property.start!).length > 0;
}

/**
 * `path.join(folder, name)`, `id.trim()` in JavaScript, `path.join(folder, name!)`: a function of the language or
 * of Node.js throws where it gets nothing, and nobody has checked that.
 */
function isGuess(
	{ callee, arguments: passed }: CallExpression,
	tree: SyntaxTree,
	session: Session,
) {
	const receiver = callee.type === 'MemberExpression' ? [callee.object] : [];
	const isLeftOpen = (value: Node) => isAsserted(value, tree, session);
	if (receiver.some(isLeftOpen)) return true;
	if (!isJavaScript(tree.path) && !passed.some(isLeftOpen)) return false;
	const name = calledName(callee);
	const isTotal = (declaration: Declaration) => isEffectFree(declaration, (fact) => fact.isTotal);
	if (!name || !declarationsOf(name, tree, session).some(isTotal)) return false;
	const isCertain = (value: Node): boolean => {
		if (!isJavaScript(tree.path)) return !isLeftOpen(value);
		if (/Literal$|^CallExpression$/.test(value.type)) return true;
		const declarations = value.type === 'Identifier' ? declarationsOf(value, tree, session) : [];
		return declarations.length > 0 && declarations.every(({ library }) => library !== undefined);
	};
	const isModule = (value: Node) =>
		value.type === 'Identifier' && importOf(tree, value.name) !== undefined;
	return (
		!passed.every((value) => isCertain(value) || isFunction(value)) ||
		!receiver.every((value) => isCertain(value) || isModule(value))
	);
}

/** `params.id`, where the type allows any name: it is a value or `undefined`, of which nothing is asked. */
function isEntry(node: Node, { path }: SyntaxTree, session: Session): boolean {
	if (node.type !== 'MemberExpression' || node.computed || isJavaScript(path)) return false;
	const { object, property } = node;
	if (property.type !== 'Identifier' || gettersOf(session).has(property.name)) return false;
	const parent = parentOf(node);
	const isAsked =
		parent === undefined ||
		('object' in parent && parent.object === node) ||
		('callee' in parent && parent.callee === node) ||
		parent.type === 'SpreadElement';
	return !isAsked && session.oracle.kindOf(path, object.start!, object.end!) === 'object';
}

/** `'user-' + id`: what the compiler lets through of strings and numbers goes together. */
function isJoining(
	node: Node & { type: 'BinaryExpression' },
	{ path }: SyntaxTree,
	{ oracle }: Session,
): boolean {
	const isPrimitive = ({ start, end }: Node) => oracle.kindOf(path, start!, end!) === 'primitive';
	return (
		node.operator === '+' &&
		!isJavaScript(path) &&
		isPrimitive(node.left) &&
		isPrimitive(node.right)
	);
}

function readsLibrary(
	tree: SyntaxTree,
	{ callee, arguments: passed }: CallExpression,
	name: Node,
	session: Session,
): boolean {
	const { oracle } = session;
	const declarations = declarationsOf(name, tree, session);
	return (
		declarations.length > 0 &&
		declarations.every((declaration) => isLibraryRead(declaration, callee, passed, tree, oracle))
	);
}

/** Calling it gives a promise, or a value, and throws nothing. */
function answersWithPromise(
	tree: SyntaxTree,
	name: Node,
	session: Session,
	trusted: TrustedCalls,
	seen: ReadonlySet<Node>,
): boolean {
	if (isPromisified(name, tree, session)) return true;
	const declarations = declarationsOf(name, tree, session);
	return (
		declarations.length > 0 &&
		declarations.every((declaration) => isSafeFunction(declaration, session, trusted, seen))
	);
}

function isSafeFunction(
	declaration: Declaration,
	session: Session,
	trusted: TrustedCalls,
	seen: ReadonlySet<Node>,
): boolean {
	const { library, owner, name, file, offset } = declaration;
	if (library !== undefined) {
		const isAsync = library === 'fs/promises' && owner === undefined;
		if (isAsync && onlyReads({ module: library, exportPath: [name] })) return true;
		return isEffectFree(declaration, (fact) => fact.isTotal);
	}
	const tree = session.treeOf(file);
	const declared = tree?.nameAt(offset);
	const fn = declared && declaredFunction(declared);
	if (tree === undefined || fn === undefined) return false;
	const hidden: Step = { effect: unknown('') };
	const steps = isFunction(fn)
		? overridesOf({ fn, tree, offset }, session)
		: implementationsOf(fn, tree, offset, hidden, session);
	return steps.every((step) => {
		if (!('run' in step)) return false;
		const { code, tree: home } = step.run;
		if (!isFunction(code) || code.generator) return false;
		return code.async || (!seen.has(code) && isPassingOn(code, home, session, trusted, seen));
	});
}

/** `const loadUser = (id: string) => get('users', id);` */
function isPassingOn(
	fn: FunctionNode,
	tree: SyntaxTree,
	session: Session,
	trusted: TrustedCalls,
	seen: ReadonlySet<Node>,
): boolean {
	const { body, params } = fn;
	if (params.some(({ type }) => type !== 'Identifier')) return false;
	const [only, ...others] = body.type === 'BlockStatement' ? body.body : [body];
	if (others.length > 0 || only === undefined) return false;
	const value = only.type === 'ReturnStatement' ? only.argument : only;
	if (value?.type === 'NewExpression') return isPromised(value, tree);
	return (
		value?.type === 'CallExpression' &&
		mayThrowAtOnce(value, tree, session, trusted, new Set([...seen, fn])) === undefined
	);
}

/** `new Promise((resolve) => …)`: what is thrown in there rejects it. */
function isPromised({ callee, arguments: passed }: NewExpression, { root }: SyntaxTree): boolean {
	return (
		callee.type === 'Identifier' &&
		callee.name === 'Promise' &&
		!declaredNames(root).has('Promise') &&
		isFunction(passed[0])
	);
}

/** `read` of `const read = promisify(fs.stat);`: it begins inside of its promise. */
function isPromisified(name: Node, { path }: SyntaxTree, session: Session): boolean {
	const declarations = session.oracle.declaredAt(path, name.start!);
	return (
		declarations.length > 0 &&
		declarations.every(({ library, file, offset }) => {
			const tree = library === undefined ? session.treeOf(file) : undefined;
			const declared = tree?.nameAt(offset);
			return !!declared && promisifiedName(declared, tree!, session) !== undefined;
		})
	);
}
