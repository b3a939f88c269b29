import type { AwaitExpression, CallExpression, Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import {
	enclosingFunction,
	type FunctionNode,
	forEachOwnNode,
	isFunction,
} from '../../syntax/functions.ts';
import { identifiersIn } from '../../syntax/names.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import type { Session } from '../session.ts';
import { isMoreThanKnown } from './called.ts';
import { calledFunctions } from './calledCode.ts';
import { isPassed } from './isAwaitedBetween.ts';

/**
 * Whether a function waits for the outside world between a call and what stands behind it, whatever happens. What the
 * call has started has had its turn then, or comes when nobody knows.
 */
export function isLongAgo(
	tree: SyntaxTree,
	call: Node,
	node: Pick<Node, 'start' | 'end'>,
	session: Session,
): boolean {
	const { function: fn } = enclosingFunction(call);
	return awaitsIn(fn ?? tree.root.program).some(
		(each) =>
			each.end! <= node.start! &&
			each.end! >= call.end! &&
			isPassed(each, call, node) &&
			takesTime(tree, each.argument, session),
	);
}

/** Whether a function waits for the outside world before it comes to a node, whatever happens. */
export function waitsBefore(
	tree: SyntaxTree,
	fn: FunctionNode,
	node: Node,
	session: Session,
): boolean {
	const start = { start: fn.start!, end: fn.start! };
	return awaitsIn(fn).some(
		(each) =>
			each.end! <= node.start! &&
			isPassed(each, start, node) &&
			takesTime(tree, each.argument, session),
	);
}

const known = new WeakMap<Session, Map<Node, boolean>>();

/** A library's promise, an own one that is not of an async function, or what waits for such a one itself. */
function takesTime(tree: SyntaxTree, value: Node, session: Session): boolean {
	if (value.type === 'NewExpression')
		return (
			isGlobal(tree, value.callee as Node, 'Promise', session.oracle) &&
			!value.arguments.some(settlesAtOnce)
		);
	if (value.type !== 'CallExpression' || isSettledAtOnce(tree, value, session)) return false;
	const { oracle } = session;
	const called = calledFunctions(tree, value, session);
	const { runs } = called;
	if (runs.length === 0) {
		const name = calledName(value.callee);
		return (
			oracle.awaitable(tree.path, value.start!, value.end!) === 'promise' &&
			name !== undefined &&
			oracle.declaredAt(tree.path, name.start!).some(({ library }) => library !== undefined)
		);
	}
	return (
		!isMoreThanKnown(called) && runs.every(({ code, tree: home }) => waits(home, code, session))
	);
}

function waits(tree: SyntaxTree, code: Node, session: Session): boolean {
	const found = getOrAdd(known, session, () => new Map<Node, boolean>());
	const before = found.get(code);
	if (before !== undefined) return before;
	// What waits for itself alone waits for nothing.
	found.set(code, false);
	const end = { start: code.end!, end: code.end! };
	const isFound =
		isFunction(code) &&
		(code.async
			? awaitsIn(code).some(
					(each) => isPassed(each, code, end) && takesTime(tree, each.argument, session),
				)
			: givesWaiting(tree, code.body, session));
	found.set(code, isFound);
	return isFound;
}

/** `(resolve) => resolve(x)`: the executor calls what it is given, and not only hands it on. */
function settlesAtOnce(executor: Node): boolean {
	if (!isFunction(executor)) return false;
	const settlers = executor.params.flatMap(identifiersIn).map(({ name }) => name);
	let found = false;
	const visit = (node: Node): void => {
		if (node.type === 'CallExpression' && node.callee.type === 'Identifier')
			found ||= settlers.includes(node.callee.name);
	};
	visit(executor.body);
	forEachOwnNode(executor.body, visit);
	return found;
}

/** `=> new Promise(…)`, also as the only thing that a function returns. */
function givesWaiting(tree: SyntaxTree, body: Node, session: Session): boolean {
	if (body.type !== 'BlockStatement') return takesTime(tree, body, session);
	const last = body.body.at(-1);
	let returns = 0;
	forEachOwnNode(body, ({ type }) => {
		if (type === 'ReturnStatement') returns += 1;
	});
	const value = last?.type === 'ReturnStatement' && returns === 1 ? last.argument : undefined;
	return value ? takesTime(tree, value, session) : false;
}

/** `Promise.resolve()`, `promise.then(…)`: turns of the microtask queue. */
function isSettledAtOnce(
	tree: SyntaxTree,
	{ callee }: CallExpression,
	{ oracle }: Session,
): boolean {
	return (
		callee.type === 'MemberExpression' &&
		callee.property.type === 'Identifier' &&
		(isGlobal(tree, callee.object, 'Promise', oracle) ||
			oracle.awaitable(tree.path, callee.object.start!, callee.object.end!) === 'promise')
	);
}

function awaitsIn(root: Node): readonly AwaitExpression[] {
	const awaits: AwaitExpression[] = [];
	const visit = (node: Node): void => {
		if (node.type === 'AwaitExpression') awaits.push(node);
	};
	const body = isFunction(root) ? root.body : root;
	visit(body);
	forEachOwnNode(body, visit);
	return awaits;
}
