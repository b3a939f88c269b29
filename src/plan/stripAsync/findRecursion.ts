import type { Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { enclosingFunction, isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Run } from '../concurrency/step.ts';
import type { Place } from '../facts.ts';
import { canReach } from '../races/canReach.ts';
import type { Session } from '../session.ts';
import { calledCode } from '../started/calledCode.ts';
import { type Invocation, invocationsIn } from '../started/invocation.ts';
import { waitsBefore } from '../started/isLongAgo.ts';

/**
 * `await visit(node); return await walk(node.next);`: the call behind an `await` by which a function comes to itself
 * again. The `await` empties the stack each time; without it, a long list overflows it.
 */
export function findRecursion(tree: SyntaxTree, node: Node, session: Session): Place | undefined {
	const { function: fn } = enclosingFunction(node);
	if (fn === undefined) return undefined;
	const again = recursionsIn({ code: fn, tree }, session);
	// Where a tree branches, its first branch is as deep.
	if (again.some((call) => node.start! <= call.start! && call.end! <= node.end!)) return undefined;
	const call = again.find((each) => each.start! >= node.end! && canReach(node, each));
	return call && { file: tree.path, start: call.start!, end: call.end! };
}

/** A call, and the code that it runs. */
interface Start {
	readonly call: Invocation;
	readonly runs: readonly Run[];
}

const knownStarts = new WeakMap<Session, Map<Node, readonly Start[]>>();
const knownRecursions = new WeakMap<Session, Map<Node, readonly Node[]>>();

/** The calls by which a function comes to itself again with all that called it still on the stack. */
function recursionsIn(run: Run, session: Session): readonly Node[] {
	const found = getOrAdd(knownRecursions, session, () => new Map<Node, readonly Node[]>());
	return getOrAdd(found, run.code, () =>
		startsIn(run, session)
			.filter(({ runs }) => comesTo(run.code, runs, session))
			.map(({ call }) => call),
	);
}

function comesTo(target: Node, runs: readonly Run[], session: Session): boolean {
	const seen = new Set<Node>();
	const open = [...runs];
	for (let run = open.pop(); run !== undefined; run = open.pop()) {
		if (run.code === target) return true;
		if (seen.has(run.code)) continue;
		seen.add(run.code);
		for (const start of startsIn(run, session)) open.push(...start.runs);
	}
	return false;
}

/** What a function may call without waiting for the outside world before. */
function startsIn({ code, tree }: Run, session: Session): readonly Start[] {
	const starts = getOrAdd(knownStarts, session, () => new Map<Node, readonly Start[]>());
	return getOrAdd(starts, code, () =>
		invocationsIn(code).flatMap((call): Start[] => {
			const runs = calledCode(tree, call, session);
			if (runs.length === 0) return [];
			const isLater = isFunction(code) && waitsBefore(tree, code, call, session);
			return isLater ? [] : [{ call, runs }];
		}),
	);
}
