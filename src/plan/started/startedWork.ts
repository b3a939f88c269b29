import type { Node } from '@babel/types';
import { firstOf } from '../../firstOf.ts';
import { contains } from '../../syntax/contains.ts';
import { enclosingFunction } from '../../syntax/functions.ts';
import { loopAround } from '../../syntax/loopAround.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { canReach } from '../races/canReach.ts';
import type { Session } from '../session.ts';
import { findHandedStart } from './handedStart.ts';
import { type Invocation, invocationsIn } from './invocation.ts';
import { isAwaitedBetween } from './isAwaitedBetween.ts';
import { isLongAgo } from './isLongAgo.ts';
import type { Started } from './left.ts';
import { findLeftWork } from './leftWork.ts';
import { startedIn, type Turn } from './startedIn.ts';

/**
 * `const work = start(); await reset(); await work;`: what a function has started before it is done with a node, itself
 * or by what it calls, and not waited for yet. It goes on in the turn that an `await` gives it. So may what a function
 * starts that nobody knows: `for (const hook of hooks) hook(value); await reset();`.
 */
export function findStartedWork(
	tree: SyntaxTree,
	node: Node,
	session: Session,
	turn?: Turn,
): Started | undefined {
	const { function: fn } = enclosingFunction(node);
	const root = fn ?? tree.root.program;
	const own =
		startedIn(tree, root, session, turn).find((call) => {
			const loop = laterLoop(call, node);
			return isAhead(call, node, loop) && !isAwaitedBetween(tree, call, node, session, loop);
		}) ??
		(node.type === 'AwaitExpression' ? findHandedStart(tree, node.argument, session) : undefined);
	if (own !== undefined)
		return { file: tree.path, start: own.start!, end: own.end!, isUnknown: false };
	return firstOf(invocationsAhead(tree, node, session), (call) =>
		findLeftWork(tree, call, session, turn),
	);
}

/** What a function runs before it is done with a node, without what was so long ago that it had its turn. */
function* invocationsAhead(tree: SyntaxTree, node: Node, session: Session): Generator<Invocation> {
	const { function: fn } = enclosingFunction(node);
	for (const call of invocationsIn(fn ?? tree.root.program)) {
		if (call === node) continue;
		const loop = laterLoop(call, node);
		if (!contains(node, call) && !isAhead(call, node, loop)) continue;
		if (loop === undefined && isLongAgo(tree, call, node, session)) continue;
		yield call;
	}
}

function isAhead(call: Node, node: Node, loop: Node | undefined): boolean {
	return call.end! <= node.start! ? canReach(call, node) : loop !== undefined;
}

/** `for (const name of names) { await reset(); void start(name); }`: the next round comes behind what this one starts. */
function laterLoop(call: Node, node: Node): Node | undefined {
	return call.end! <= node.start! ? undefined : loopAround(node, call);
}
