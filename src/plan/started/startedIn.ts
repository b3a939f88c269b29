import type { CallExpression, Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import { forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import { nameOffsetOf } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { givesPromise } from './handedStart.ts';

/** What an `await` lets happen: what stands in the queue of microtasks, or timers that are due besides. */
export type Turn = 'microtask' | 'timer';

const known = {
	microtask: new WeakMap<Session, Map<Node, readonly CallExpression[]>>(),
	timer: new WeakMap<Session, Map<Node, readonly CallExpression[]>>(),
};

/** The calls in a function, or in the code outside of all, that start work which a turn lets go on, and do not wait for it. */
export function startedIn(
	tree: SyntaxTree,
	root: Node,
	session: Session,
	turn: Turn = 'microtask',
): readonly CallExpression[] {
	const starts = getOrAdd(known[turn], session, () => new Map<Node, readonly CallExpression[]>());
	return getOrAdd(starts, root, () => {
		const found: CallExpression[] = [];
		const visit = (node: Node): void => {
			if (node.type !== 'CallExpression' || isHandedOn(endOfChain(node))) return;
			if (startsWork(tree, node, session, turn)) found.push(node);
		};
		const code = isFunction(root) ? root.body : root;
		visit(code);
		forEachOwnNode(code, visit);
		return found;
	});
}

/** It is awaited, or somebody else gets its promise, where it stands. */
function isHandedOn(value: Node): boolean {
	const parent = parentOf(value);
	return (
		parent?.type === 'AwaitExpression' ||
		parent?.type === 'ReturnStatement' ||
		(isFunction(parent) && parent.body === value)
	);
}

/** What a library does by itself is seen by nobody, until it calls something of the workspace. */
function startsWork(tree: SyntaxTree, call: CallExpression, session: Session, turn: Turn): boolean {
	const { path, text } = tree;
	const { oracle } = session;
	if (isMicrotask(tree, call.callee, session)) return true;
	if (turn === 'timer' && isSoon(tree, call, session)) return true;
	const visit = call.arguments.find(
		(argument) => readElementCall(call, text)?.callback === argument,
	);
	if (visit !== undefined && givesPromise(path, visit, session)) return true;
	if (oracle.awaitable(path, call.start!, call.end!) !== 'promise') return false;
	if (isFunction(call.callee)) return true;
	const { callee } = call;
	const name = callee.type === 'MemberExpression' && !callee.computed ? callee.property : callee;
	return (
		oracle.declarationsAt(path, nameOffsetOf(name)).length > 0 ||
		call.arguments.some(({ start, end }) => oracle.kindOf(path, start!, end!) === 'function')
	);
}

/** `setImmediate(flush)`, `setTimeout(flush, 0)`. */
function isSoon(tree: SyntaxTree, call: CallExpression, { oracle }: Session): boolean {
	const [, delay] = call.arguments;
	return (
		isGlobal(tree, call.callee, 'setImmediate', oracle) ||
		(isGlobal(tree, call.callee, 'setTimeout', oracle) &&
			(delay?.type !== 'NumericLiteral' || delay.value <= 1))
	);
}

/** `queueMicrotask(flush)`, `process.nextTick(flush)`. */
function isMicrotask(tree: SyntaxTree, callee: Node, { oracle }: Session): boolean {
	return callee.type === 'MemberExpression'
		? callee.property.type === 'Identifier' &&
				callee.property.name === 'nextTick' &&
				isGlobal(tree, callee.object, 'process', oracle)
		: isGlobal(tree, callee, 'queueMicrotask', oracle);
}
