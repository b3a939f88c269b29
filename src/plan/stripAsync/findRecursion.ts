import type { AwaitExpression, CallExpression, NewExpression, Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { enclosingFunction, isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Run } from '../concurrency/step.ts';
import type { Place } from '../facts.ts';
import { canReach } from '../races/canReach.ts';
import type { Session } from '../session.ts';
import { calledCode } from './calledCode.ts';
import { waitsBefore } from './isLongAgo.ts';
import { callsIn } from './leftWork.ts';

/**
 * `await visit(node); return await walk(node.next);`: the call behind an `await` by which a function comes to itself
 * again. The `await` empties the stack each time; without it, a long list overflows it.
 */
export function findRecursion(
	tree: SyntaxTree,
	node: AwaitExpression,
	session: Session,
): Place | undefined {
	const { function: fn } = enclosingFunction(node);
	if (fn === undefined) return undefined;
	const again = recursionsIn({ code: fn, tree }, session);
	// Where a tree branches, its first branch is as deep.
	if (again.some((call) => node.start! <= call.start! && call.end! <= node.end!)) return undefined;
	const call = again.find((each) => each.start! >= node.end! && canReach(node, each));
	return call && { file: tree.path, start: call.start!, end: call.end! };
}

const known = new WeakMap<Session, Map<Node, readonly Node[]>>();

/** The calls by which a function comes to itself again with all that called it still on the stack. */
function recursionsIn(run: Run, session: Session): readonly Node[] {
	const found = getOrAdd(known, session, () => new Map<Node, readonly Node[]>());
	return getOrAdd(found, run.code, () =>
		callsAtOnce(run, session).filter((call) => comesTo(run.code, run.tree, call, session)),
	);
}

function comesTo(
	target: Node,
	tree: SyntaxTree,
	call: CallExpression | NewExpression,
	session: Session,
): boolean {
	const seen = new Set<Node>();
	const open = calledCode(tree, call, session);
	for (let run = open.pop(); run !== undefined; run = open.pop()) {
		if (run.code === target) return true;
		if (seen.has(run.code)) continue;
		seen.add(run.code);
		const home = run.tree;
		for (const each of callsAtOnce(run, session)) open.push(...calledCode(home, each, session));
	}
	return false;
}

/** The calls that a function may make without waiting for the outside world before. */
function callsAtOnce({ code, tree }: Run, session: Session) {
	return callsIn(code).filter(
		(call) => !isFunction(code) || !waitsBefore(tree, code, call, session),
	);
}
