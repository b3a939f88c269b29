import type { Node } from '@babel/types';
import { firstOf } from '../../firstOf.ts';
import { getOrAdd } from '../../getOrAdd.ts';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Run } from '../concurrency/step.ts';
import type { Place } from '../facts.ts';
import type { Session } from '../session.ts';
import { calledCode } from './calledCode.ts';
import { invocationsIn, isInvocation } from './invocation.ts';
import { isAwaitedBetween } from './isAwaitedBetween.ts';
import { isLongAgo } from './isLongAgo.ts';
import { startedIn, type Turn } from './startedIn.ts';
import { startsTimer } from './timers.ts';

const known = {
	microtask: new WeakMap<Session, Map<Node, Place | undefined>>(),
	timer: new WeakMap<Session, Map<Node, Place | undefined>>(),
	thread: new WeakMap<Session, Map<Node, Place | undefined>>(),
};

/** What a call has started and not waited for when it is done, itself or by what it calls: `queueMicrotask(flush)`. */
export function findLeftWork(
	tree: SyntaxTree,
	call: Node,
	session: Session,
	turn?: Turn,
): Place | undefined {
	if (!isInvocation(call)) return undefined;
	return firstOf(calledCode(tree, call, session), (run) => leftBy(run, session, turn));
}

function leftBy(
	{ code, tree }: Run,
	session: Session,
	turn: Turn = 'microtask',
): Place | undefined {
	const left = getOrAdd(known[turn], session, () => new Map<Node, Place | undefined>());
	if (left.has(code)) return left.get(code);
	// What calls itself leaves what its other calls do.
	left.set(code, undefined);
	const found = search(tree, code, session, turn);
	left.set(code, found);
	return found;
}

function search(tree: SyntaxTree, code: Node, session: Session, turn: Turn): Place | undefined {
	const end = { start: code.end!, end: code.end! };
	const own = startedIn(tree, code, session, turn).find(
		(call) =>
			(!isReturned(tree, call, session) || startsTimer(tree, call, session.oracle)) &&
			!isAwaitedBetween(tree, call, end, session) &&
			!isLongAgo(tree, call, end, session),
	);
	if (own !== undefined) return { file: tree.path, start: own.start!, end: own.end! };
	return firstOf(invocationsIn(code), (call) =>
		isLongAgo(tree, call, end, session) ? undefined : findLeftWork(tree, call, session, turn),
	);
}

/** `=> Promise.all([start()])`: who calls the function gets the promise. */
function isReturned({ path }: SyntaxTree, call: Node, { oracle }: Session): boolean {
	if (oracle.awaitable(path, call.start!, call.end!) === 'plain') return false;
	let child = call;
	for (let up = parentOf(call); up !== undefined; child = up, up = parentOf(up)) {
		if (isFunction(up)) return up.body === child && child.type !== 'BlockStatement';
		if (up.type === 'ReturnStatement') return true;
		if (up.type === 'UnaryExpression') return false;
	}
	return false;
}
