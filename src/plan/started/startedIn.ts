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
import { isDueSoon, startsTimer } from './timers.ts';

/**
 * What an `await` lets happen: what stands in the queue of microtasks, timers that are due besides, or, while another
 * thread works, all that become due.
 */
export type Turn = 'microtask' | 'timer' | 'thread';

const known = {
	microtask: new WeakMap<Session, Map<Node, readonly CallExpression[]>>(),
	timer: new WeakMap<Session, Map<Node, readonly CallExpression[]>>(),
	thread: new WeakMap<Session, Map<Node, readonly CallExpression[]>>(),
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
			if (node.type !== 'CallExpression') return;
			if (startsTimer(tree, node, session.oracle)) {
				if (isSeenBy(turn, tree, node, session)) found.push(node);
			} else if (!isHandedOn(endOfChain(node)) && startsWork(tree, node, session)) found.push(node);
		};
		const code = isFunction(root) ? root.body : root;
		visit(code);
		forEachOwnNode(code, visit);
		return found;
	});
}

function isSeenBy(
	turn: Turn,
	tree: SyntaxTree,
	timer: CallExpression,
	{ oracle }: Session,
): boolean {
	return turn === 'thread' || (turn === 'timer' && isDueSoon(tree, timer, oracle));
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
function startsWork(tree: SyntaxTree, call: CallExpression, session: Session): boolean {
	const { path, text } = tree;
	const { oracle } = session;
	if (isMicrotask(tree, call.callee, session)) return true;
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

/** `queueMicrotask(flush)`, `process.nextTick(flush)`. */
function isMicrotask(tree: SyntaxTree, callee: Node, { oracle }: Session): boolean {
	return callee.type === 'MemberExpression'
		? callee.property.type === 'Identifier' &&
				callee.property.name === 'nextTick' &&
				isGlobal(tree, callee.object, 'process', oracle)
		: isGlobal(tree, callee, 'queueMicrotask', oracle);
}
