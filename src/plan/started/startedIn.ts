import type { Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import {
	type FunctionNode,
	forEachNodeRun,
	forEachOwnNode,
	isFunction,
} from '../../syntax/functions.ts';
import { isPassedOn } from '../../syntax/isPassedOn.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Run } from '../concurrency/step.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import { nameOffsetOf } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { calledCode } from './calledCode.ts';
import { findHandedStart, givesPromise } from './handedStart.ts';
import type { PlainCall } from './invocation.ts';
import { fixedValue, returnedBy } from './madeBy.ts';
import { pullsIterator } from './pullsIterator.ts';
import { isDueSoon, startsTimer } from './timers.ts';

/**
 * What an `await` lets happen: what stands in the queue of microtasks, timers that are due besides, or, while another
 * thread works, all that become due.
 */
export type Turn = 'microtask' | 'timer' | 'thread';

const known = {
	microtask: new WeakMap<Session, Map<Node, readonly PlainCall[]>>(),
	timer: new WeakMap<Session, Map<Node, readonly PlainCall[]>>(),
	thread: new WeakMap<Session, Map<Node, readonly PlainCall[]>>(),
};

/** The calls in a function, or in the code outside of all, that start work which a turn lets go on, and do not wait for it. */
export function startedIn(
	tree: SyntaxTree,
	root: Node,
	session: Session,
	turn: Turn = 'microtask',
): readonly PlainCall[] {
	const starts = getOrAdd(known[turn], session, () => new Map<Node, readonly PlainCall[]>());
	return getOrAdd(starts, root, () => {
		const found: PlainCall[] = [];
		forEachNodeRun(root, (node) => {
			if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') return;
			if (startsTimer(tree, node, session.oracle)) {
				if (isSeenBy(turn, tree, node, session)) found.push(node);
			} else if (!isHandedOn(tree, node, session) && startsWork(tree, node, session))
				found.push(node);
		});
		return found;
	});
}

function isSeenBy(turn: Turn, tree: SyntaxTree, timer: PlainCall, { oracle }: Session): boolean {
	return turn === 'thread' || (turn === 'timer' && isDueSoon(tree, timer, oracle));
}

/** It is awaited, or somebody else gets its promise, where it stands. */
function isHandedOn({ path }: SyntaxTree, call: PlainCall, { oracle }: Session): boolean {
	return isPassedOn(endOfChain(call)) && oracle.awaitable(path, call.start!, call.end!) !== 'plain';
}

/** What a library does by itself is seen by nobody, until it calls something of the workspace. */
function startsWork(tree: SyntaxTree, call: PlainCall, session: Session): boolean {
	const { path, text } = tree;
	const { oracle } = session;
	if (isMicrotask(tree, call.callee, session) || pullsIterator(tree, call, session)) return true;
	const visit = call.arguments.find(
		(argument) => readElementCall(call, text)?.callback === argument,
	);
	if (visit !== undefined && givesPromise(path, visit, session)) return true;
	if (oracle.awaitable(path, call.start!, call.end!) !== 'promise')
		return goesOnUnseen(tree, call, session);
	if (isFunction(call.callee)) return true;
	const { callee } = call;
	const name = callee.type === 'MemberExpression' && !callee.computed ? callee.property : callee;
	return (
		oracle.declarationsAt(path, nameOffsetOf(name)).length > 0 ||
		call.arguments.some(({ start, end }) => oracle.kindOf(path, start!, end!) === 'function')
	);
}

/** `onStart(name);`, where the type says that there is no promise, and an async function stands behind it. */
function goesOnUnseen(tree: SyntaxTree, call: PlainCall, session: Session): boolean {
	return (
		parentOf(endOfChain(call))?.type !== 'AwaitExpression' &&
		(calledCode(tree, call, session).some((run) => goesOn(run, session)) ||
			findHandedStart(tree, call, session) !== undefined)
	);
}

/** Whether a function may not be done when its call is. */
export function goesOn({ code, tree }: Run, session: Session): boolean {
	if (!isFunction(code) || code.generator) return false;
	if (code.async && waitsInside(code)) return true;
	const { oracle } = session;
	return returnedBy(code).some(
		(result) =>
			oracle.awaitable(tree.path, result.start!, result.end!) === 'promise' &&
			(result.type !== 'CallExpression' || startsWork(tree, result, session)),
	);
}

function waitsInside({ body }: FunctionNode): boolean {
	let waits = body.type === 'AwaitExpression';
	forEachOwnNode(body, (node) => {
		waits ||= node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await);
	});
	return waits;
}

/** `queueMicrotask(flush)`, `process.nextTick(flush)`, also by a constant that is another name for one. */
function isMicrotask(
	tree: SyntaxTree,
	callee: Node,
	session: Session,
	seen: ReadonlySet<Node> = new Set(),
): boolean {
	const { oracle } = session;
	if (callee.type === 'MemberExpression')
		return (
			callee.property.type === 'Identifier' &&
			callee.property.name === 'nextTick' &&
			isGlobal(tree, callee.object, 'process', oracle)
		);
	if (callee.type !== 'Identifier') return false;
	if (isGlobal(tree, callee, 'queueMicrotask', oracle)) return true;
	return oracle.declaredAt(tree.path, callee.start!).some(({ library, file, offset }) => {
		const home = library === undefined ? session.treeOf(file) : undefined;
		const name = home?.nameAt(offset);
		const value = name && !seen.has(name) ? fixedValue(name) : undefined;
		return value !== undefined && isMicrotask(home!, value, session, new Set([...seen, name!]));
	});
}
